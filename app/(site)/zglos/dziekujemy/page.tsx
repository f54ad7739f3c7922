import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'
import {sitePath} from '#lib/reports/report.ts'
import {reportPath} from '#lib/reports/subject.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const thanks = {
  title: 'Dziękujemy, zgłoszenie zostało przyjęte',
  lead: 'Redakcja sprawdzi, co trzeba poprawić.',
  text: 'Jeśli w zgłoszeniu jest Twój adres, możemy do Ciebie napisać, gdy będziemy chcieli o coś dopytać.',
}
const again = {
  title: 'Dziękujemy, to zgłoszenie już mamy',
  lead: 'Ten formularz dotarł do nas wcześniej, więc zgłoszenie zapisaliśmy raz. Nie musisz nic robić.',
  text: 'Z jednego formularza powstaje jedno zgłoszenie. Aby coś dodać albo zgłosić coś jeszcze, otwórz nowy formularz.',
}

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {title, lead} = (await searchParams)['ponownie'] ? again : thanks
  return unlistedMetadata({path: fixedPages.report.parts.thanks, title, description: lead})
}

/** Where a reader lands whose report has been filed, now or when the same form was sent before. */
export default async function ThanksPage({searchParams}: Props) {
  const {strona, ponownie} = await searchParams
  const path = typeof strona === 'string' ? sitePath(strona) : null
  const {title, lead, text} = ponownie ? again : thanks
  return (
    <SitePage path={fixedPages.report.parts.thanks} crumbs={[{label: 'Zgłoszenie przyjęte'}]}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="rich-text lg:col-start-2">
            <p>{polish(text)}</p>
            {ponownie && (
              <p>
                <a href={path ? reportPath(path) : fixedPages.report.path}>Otwórz nowy formularz</a>
              </p>
            )}
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
