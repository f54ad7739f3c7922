import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {NothingFound} from '#components/search/nothing-found.tsx'
import {SearchAnswer} from '#components/search/search-answer.tsx'
import {SearchForm} from '#components/search/search-form.tsx'
import {SearchStart} from '#components/search/search-start.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {parsePageNumber} from '#lib/addresses/paths.ts'
import {parseSearchKind} from '#lib/search/kinds.ts'
import {tidyQuestion} from '#lib/search/question.ts'
import {searchPath} from '#lib/search/search-path.ts'
import {findPages} from '#sanity/read/search.ts'
import {readSite} from '#sanity/read/site.ts'

type Parameters = Record<string, string | string[] | undefined>
type Props = {searchParams: Promise<Parameters>}

const pageSize = 10

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {question, kind, page} = readParameters(await searchParams)
  const description = 'Wyszukiwarka aktualności, Informatora, ścieżek, podmiotów i słowniczka.'
  if (question === '')
    return unlistedMetadata({path: fixedPages.search.path, title: fixedPages.search.title, description})
  return unlistedMetadata({path: searchPath(question, {kind, page}), title: `„${question}” – szukaj`, description})
}

export default async function SearchPage({searchParams}: Props) {
  const asked = readParameters(await searchParams)
  const {question} = asked
  return (
    <SitePage path={fixedPages.search.path} crumbs={[{label: fixedPages.search.title}]}>
      <div className="wrap">
        <PageHeading title={fixedPages.search.title} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <SearchForm id="szukaj" value={question} label="Czego szukasz?" name="Wyszukiwanie" />
          </div>
        </div>
        {question === '' ? <SearchStart /> : <Answered {...asked} />}
      </div>
    </SitePage>
  )
}

async function Answered({question, kind, page}: ReturnType<typeof readParameters>) {
  const range = {from: (page - 1) * pageSize, to: page * pageSize}
  const [answer, {phone, email}] = await Promise.all([findPages(question, {kind, ...range}), readSite()])
  if (!answer) return <Unavailable />
  if (answer.counts.length === 0) return <NothingFound answer={answer} phone={phone} email={email} />
  return <SearchAnswer answer={answer} kind={kind} page={page} pageSize={pageSize} />
}

function Unavailable() {
  return (
    <div className="page-grid">
      <p className="lg:col-start-2">
        Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za minutę albo zajrzyj do{' '}
        <a href={fixedPages.guide.path}>spisu treści Informatora</a>.
      </p>
    </div>
  )
}

function readParameters(parameters: Parameters) {
  return {
    question: tidyQuestion(parameters['q']),
    kind: parseSearchKind(single(parameters['rodzaj'])),
    page: parsePageNumber(single(parameters['strona'])) ?? 1,
  }
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
