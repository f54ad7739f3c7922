import type {Metadata} from 'next'

import {Chapter} from '#components/guide/chapter.tsx'
import {guideMetadata} from '#components/guide/guide-metadata.ts'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {lastChange} from '#lib/guide/guide-changes.ts'
import {chapterJsonLd} from '#lib/json-ld/chapter.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {chapterQuery} from '#sanity/queries/guide.ts'
import {readEditMarks} from '#sanity/read/edit-marks.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {chapter} = await readChapter(params)
  return chapter
    ? guideMetadata({
        path: documentPath('chapter', chapter.slug),
        title: chapter.title,
        description: chapter.summary,
        published: {at: null, updatedAt: lastChange(chapter)},
      })
    : notFoundMetadata
}

export default async function ChapterPage({params}: Props) {
  const {chapter, chapters, guide, publisher, terms} = await readChapter(params)
  if (!chapter) return <NotFoundPage />
  const marks = await readEditMarks('chapter', chapter._id)
  const crumbs = [linkTo(fixedPages.guide), {label: chapter.title}]
  return (
    <SitePage path={documentPath('chapter', chapter.slug)} crumbs={crumbs} updatedAt={lastChange(chapter)}>
      <Chapter
        chapter={chapter}
        chapters={chapters}
        edition={guide}
        publisher={publisher}
        terms={terms}
        marks={marks}
      />
      <JsonLd data={chapterJsonLd(chapter, guide, chapters.findIndex(({_id}) => _id === chapter._id) + 1)} />
    </SitePage>
  )
}

async function readChapter(params: Props['params']) {
  return sanityFetch({query: chapterQuery, params: await params})
}
