import type {Metadata} from 'next'

import {LetterList} from '#components/glossary/letter-list.tsx'
import {TermList} from '#components/glossary/term-list.tsx'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {byLetter} from '#lib/entities/directory.ts'
import {glossarySources} from '#lib/glossary/glossary-sources.ts'
import {termUses} from '#lib/glossary/term-uses.ts'
import {definedTermSetJsonLd} from '#lib/json-ld/defined-term-set.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {glossaryQuery} from '#sanity/queries/glossary.ts'

const lead = 'Pojęcia i skróty, które pojawiają się w Informatorze.'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: fixedPages.glossary.path,
    title: fixedPages.glossary.title,
    description: lead,
  })
}

export default async function GlossaryPage() {
  const {terms, chapters, pathways} = await sanityFetch({query: glossaryQuery})
  const letters = byLetter(terms)
  const uses = termUses(terms, glossarySources(chapters, pathways))
  return (
    <SitePage path={fixedPages.glossary.path} crumbs={[{label: fixedPages.glossary.title}]}>
      <div className="wrap">
        <PageHeading title={fixedPages.glossary.title} lead={lead} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <LetterList letters={letters.map(({letter}) => letter)} />
          </div>
        </div>
        {letters.map(({letter, terms: members}) => (
          <section key={letter} aria-labelledby={`litera-${letter}`} className="page-grid border-t border-rule py-8">
            <h2 id={`litera-${letter}`} className="mb-4 text-section leading-none font-medium text-vine">
              {letter}
            </h2>
            <TermList terms={members} uses={uses} />
          </section>
        ))}
      </div>
      <JsonLd data={definedTermSetJsonLd(terms)} />
    </SitePage>
  )
}
