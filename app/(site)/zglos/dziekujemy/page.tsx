import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'
import {sitePath} from '#lib/reports/report.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const title = 'Dziękujemy, zgłoszenie zostało przyjęte'
const lead = 'Redakcja sprawdzi, co trzeba poprawić.'

export function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata({path: fixedPages.report.parts.thanks, title, description: lead})
}

/** Where a reader lands whose report has been filed. */
export default async function ThanksPage({searchParams}: Props) {
  const {strona} = await searchParams
  const path = typeof strona === 'string' ? sitePath(strona) : null
  return (
    <SitePage path={fixedPages.report.parts.thanks} crumbs={[{label: 'Zgłoszenie przyjęte'}]}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="rich-text lg:col-start-2">
            <p>
              {polish(
                'Jeśli w zgłoszeniu jest Twój adres, możemy do Ciebie napisać, gdy będziemy chcieli o coś dopytać.',
              )}
            </p>
            <p>
              <a href={path ?? '/'}>
                {path ? 'Wróć do strony, której dotyczy zgłoszenie' : 'Przejdź do strony głównej'}
              </a>
            </p>
          </div>
        </div>
      </div>
    </SitePage>
  )
}
