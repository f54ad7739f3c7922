import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'
import {sitePath} from '#lib/reports/report.ts'
import {reportPath} from '#lib/reports/subject.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const ofReader = {
  first: {
    title: 'Dziękujemy, zgłoszenie zostało przyjęte',
    lead: 'Redakcja sprawdzi, co trzeba poprawić.',
    text: 'Jeśli w zgłoszeniu jest Twój adres, możemy do Ciebie napisać, gdy będziemy chcieli o coś dopytać.',
  },
  again: {
    title: 'Dziękujemy, to zgłoszenie już mamy',
    lead: 'Ten formularz dotarł do nas wcześniej, więc zgłoszenie zapisaliśmy raz. Nie musisz nic robić.',
    text: 'Z jednego formularza powstaje jedno zgłoszenie. Aby coś dodać albo zgłosić coś jeszcze, otwórz nowy formularz.',
  },
}
const ofEntity = {
  first: {
    title: 'Dziękujemy, odpowiedź została przyjęta',
    lead: 'Redakcja sprawdzi ją i uaktualni wpis w wykazie.',
    text: 'Jeśli w odpowiedzi jest adres e-mail, możemy napisać, gdy będziemy chcieli o coś dopytać.',
  },
  again: {
    title: 'Dziękujemy, tę odpowiedź już mamy',
    lead: 'Ten formularz dotarł do nas wcześniej, więc odpowiedź zapisaliśmy raz.',
    text: 'Z jednego formularza powstaje jedna odpowiedź. Aby coś dodać, otwórz jeszcze raz odnośnik od redakcji.',
  },
}

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {title, lead} = wordsFor(await searchParams)
  return unlistedMetadata({path: fixedPages.report.parts.thanks, title, description: lead})
}

/** Where a reader or an entity lands whose report has been filed, now or when the same form was sent before. */
export default async function ThanksPage({searchParams}: Props) {
  const parameters = await searchParams
  const {strona, ponownie, podmiot} = parameters
  const path = typeof strona === 'string' ? sitePath(strona) : null
  const {title, lead, text} = wordsFor(parameters)
  const back = podmiot ? 'Zobacz wpis w wykazie' : 'Wróć do strony, której dotyczy zgłoszenie'
  return (
    <SitePage
      path={fixedPages.report.parts.thanks}
      crumbs={[{label: podmiot ? 'Odpowiedź przyjęta' : 'Zgłoszenie przyjęte'}]}
    >
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="rich-text lg:col-start-2">
            <p>{polish(text)}</p>
            {ponownie && !podmiot && (
              <p>
                <a href={path ? reportPath(path) : fixedPages.report.path}>Otwórz nowy formularz</a>
              </p>
            )}
            <p>
              <a href={path ?? '/'}>{path ? back : 'Przejdź do strony głównej'}</a>
            </p>
          </div>
        </div>
      </div>
    </SitePage>
  )
}

function wordsFor({ponownie, podmiot}: Awaited<Props['searchParams']>) {
  return (podmiot ? ofEntity : ofReader)[ponownie ? 'again' : 'first']
}
