import type {Metadata} from 'next'

import {FinderForm} from '#components/finder/finder-form.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {askedQuestions} from '#lib/finder/questions.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {finderQuery} from '#sanity/queries/finder.ts'

const lead = 'Kilka pytań o sytuację osoby. W odpowiedzi: pasujące ścieżki, miejsca w powiecie i karta do druku.'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: fixedPages.finder.path,
    title: fixedPages.finder.title,
    description: lead,
  })
}

export default async function FinderPage() {
  const finder = await sanityFetch({query: finderQuery})
  const questions = askedQuestions(finder?.questions ?? null)
  const crumbs = [linkTo(fixedPages.pathways), {label: fixedPages.finder.title}]
  return (
    <SitePage path={fixedPages.finder.path} crumbs={crumbs}>
      <div className="wrap">
        <PageHeading title={fixedPages.finder.title} lead={finder?.lead ?? lead} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <FinderForm questions={questions} answers={{chosen: [], powiat: null}} problems={[]} />
          </div>
        </div>
      </div>
    </SitePage>
  )
}
