import type {Metadata} from 'next'

import {ChapterInForm} from '#components/guide/chapter-in-form.tsx'
import {guideMetadata} from '#components/guide/guide-metadata.ts'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {chapterPath, formsOf} from '#lib/guide/chapter-forms.ts'
import {lastChange} from '#lib/guide/guide-changes.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {chapterFormQuery} from '#sanity/queries/guide.ts'

type Props = {params: Promise<{slug: string; form: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const found = await readForm(params)
  if (!found) return notFoundMetadata
  const {chapter, form} = found
  return guideMetadata({
    path: chapterPath(chapter.slug, form.form),
    title: `${chapter.title} – ${form.name}`,
    description: chapter.summary,
  })
}

export default async function ChapterFormPage({params}: Props) {
  const found = await readForm(params)
  if (!found) return <NotFoundPage />
  const {chapter, form, chapters, guide, terms} = found
  const crumbs = [
    linkTo(fixedPages.guide),
    {label: chapter.title, href: chapterPath(chapter.slug)},
    {label: form.label},
  ]
  return (
    <SitePage path={chapterPath(chapter.slug, form.form)} crumbs={crumbs} updatedAt={lastChange(chapter)}>
      <ChapterInForm chapter={chapter} form={form} chapters={chapters} edition={guide} terms={terms} />
    </SitePage>
  )
}

/** The chapter in the form that the address names; null where there is no such chapter or it has no such form. */
async function readForm(params: Props['params']) {
  const {slug, form: lastPart} = await params
  const {chapter, ...rest} = await sanityFetch({query: chapterFormQuery, params: {slug}})
  const form = chapter && formsOf(chapter).find((known) => known.form === lastPart)
  return form ? {chapter, form, ...rest} : null
}
