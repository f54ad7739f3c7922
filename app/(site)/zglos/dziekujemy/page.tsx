import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {sitePath} from '#lib/reports/report.ts'
import {polish} from '#lib/typography.ts'

import {SitePage} from '../../site-page.tsx'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const title = 'Dziękujemy, zgłoszenie zostało przyjęte'

export const metadata: Metadata = {title, robots: {index: false}}

/** Where a reader lands whose report has been filed. */
export default async function ThanksPage({searchParams}: Props) {
  const {strona} = await searchParams
  const path = typeof strona === 'string' ? sitePath(strona) : null
  return (
    <SitePage path="/zglos/dziekujemy" crumbs={[{label: 'Zgłoszenie przyjęte'}]}>
      <div className="wrap">
        <PageHeading title={title} lead="Redakcja sprawdzi, co trzeba poprawić." />
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
