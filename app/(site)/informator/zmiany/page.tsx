import type {Metadata} from 'next'

import {ChangeList} from '#components/guide/change-list.tsx'
import {EditionNote} from '#components/guide/edition-note.tsx'
import {guideMetadata} from '#components/guide/guide-metadata.ts'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {changesByMonth, guideChanges} from '#lib/guide/guide-changes.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideChangesQuery} from '#sanity/queries/guide.ts'

const {path, title} = fixedPages.guideChanges
const lead = 'Co zmieniło się w rozdziałach i kiedy. Najnowsze zmiany są na początku.'

export function generateMetadata(): Promise<Metadata> {
  return guideMetadata({path, title, description: lead})
}

export default async function GuideChangesPage() {
  const {guide, chapters} = await sanityFetch({query: guideChangesQuery})
  const months = changesByMonth(guideChanges(chapters))
  return (
    <SitePage path={path} crumbs={[linkTo(fixedPages.guide), {label: 'Zmiany'}]}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} margin={<EditionNote edition={guide} />} />
        {months.map(({month, title: name, changes}) => (
          <section
            key={month}
            aria-labelledby={`miesiac-${month}`}
            className="page-grid border-t border-rule py-8 lg:*:mt-0"
          >
            <h2 id={`miesiac-${month}`} className="text-xl">
              {name}
            </h2>
            <ChangeList changes={changes} />
          </section>
        ))}
        <div className="page-grid">
          <div className="lg:col-start-2">
            {months.length === 0 && <p>Nie zapisano jeszcze żadnej zmiany.</p>}
            <p className="mt-6">
              O&nbsp;zmianach możesz się dowiadywać w&nbsp;czytniku kanałów:{' '}
              <a href={fixedPages.guideChanges.parts.atomFeed}>kanał Atom ze zmianami w&nbsp;Informatorze</a>.
            </p>
          </div>
        </div>
      </div>
    </SitePage>
  )
}
