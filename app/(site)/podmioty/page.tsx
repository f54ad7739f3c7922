import type {Metadata} from 'next'

import {TableOfContents} from '#components/content/table-of-contents.tsx'
import {EmptyPowiats} from '#components/entities/empty-powiats.tsx'
import {EntityCard} from '#components/entities/entity-card.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {byPowiat, emptyPowiats} from '#lib/directory.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {entityListQuery} from '#sanity/queries/entities.ts'

import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

const lead = 'Gdzie w województwie lubuskim szukać wsparcia: podmioty reintegracyjne i instytucje, powiat po powiecie.'

export const metadata: Metadata = pageMetadata({path: '/podmioty', title: 'Podmioty', description: lead})

export default async function EntityListPage() {
  const entities = await sanityFetch({query: entityListQuery})
  const groups = byPowiat(entities)
  return (
    <SitePage path="/podmioty" crumbs={[{label: 'Podmioty'}]}>
      <div className="wrap">
        <PageHeading title="Podmioty" lead={lead} />
        <div className="page-grid">
          <div className="toc-place">
            <TableOfContents headings={groups.map(toHeading)} title="Powiaty" />
          </div>
          <div className="lg:col-span-2">
            {groups.map(({powiat, title, entities: here}) => (
              <section key={powiat} aria-labelledby={anchorOf(powiat)} className="directory-section">
                <h2 id={anchorOf(powiat)}>{capitalized(title)}</h2>
                {here.map((entity) => (
                  <EntityCard key={entity._id} entity={entity} />
                ))}
              </section>
            ))}
            <EmptyPowiats titles={emptyPowiats(entities)} />
          </div>
        </div>
      </div>
    </SitePage>
  )
}

function anchorOf(powiat: string): string {
  return `powiat-${powiat}`
}

function capitalized(title: string): string {
  return title.charAt(0).toLocaleUpperCase('pl') + title.slice(1)
}

function toHeading({powiat, title}: {powiat: string; title: string}) {
  return {anchor: anchorOf(powiat), text: capitalized(title), level: 2} as const
}
