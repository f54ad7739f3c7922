import type {Metadata} from 'next'

import {TermList} from '#components/glossary/term-list.tsx'
import {JsonLd} from '#components/layout/json-ld.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {byLetter} from '#lib/directory.ts'
import {definedTermSetJsonLd} from '#lib/json-ld/defined-term-set.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {glossaryQuery} from '#sanity/queries/glossary.ts'

import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

const lead = 'Pojęcia i skróty, które pojawiają się w Informatorze.'

export const metadata: Metadata = pageMetadata({path: '/slownik', title: 'Słowniczek', description: lead})

export default async function GlossaryPage() {
  const terms = await sanityFetch({query: glossaryQuery})
  const letters = byLetter(terms)
  return (
    <SitePage path="/slownik" crumbs={[{label: 'Słowniczek'}]}>
      <div className="wrap">
        <PageHeading title="Słowniczek" lead={lead} />
        {letters.map(({letter, terms: here}) => (
          <section key={letter} aria-labelledby={`litera-${letter}`} className="page-grid letter-section">
            <h2 id={`litera-${letter}`} className="letter">
              {letter}
            </h2>
            <TermList terms={here} />
          </section>
        ))}
      </div>
      <JsonLd data={definedTermSetJsonLd(terms)} />
    </SitePage>
  )
}
