import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import type {StatementData} from './statement-data.ts'

const requestParts = [
  'swoje imię i nazwisko oraz dane kontaktowe, na przykład numer telefonu lub adres e-mail,',
  'dokładny adres strony internetowej, na której jest niedostępny element lub treść,',
  'opis, na czym polega problem i jaki sposób jego rozwiązania byłby dla Ciebie najwygodniejszy.',
]

/** Whom to write to, what a request must say, and what happens with it. */
export function ContactAndProcedure({statement: {contactName, email, phone}}: {statement: StatementData}) {
  return (
    <>
      <h2>Informacje zwrotne i dane kontaktowe</h2>
      <p>
        Za rozpatrywanie uwag i wniosków odpowiada <span id="a11y-kontakt">{polish(contactName ?? '')}</span>.
      </p>
      <ul>
        {email && (
          <li>
            E-mail:{' '}
            <MaybeLink id="a11y-email" href={mailHref(email)}>
              {email}
            </MaybeLink>
          </li>
        )}
        {phone && (
          <li>
            Telefon:{' '}
            <MaybeLink id="a11y-telefon" href={telephoneHref(phone)}>
              {polish(phone)}
            </MaybeLink>
          </li>
        )}
      </ul>
      <h2>Obsługa wniosków i skarg związanych z dostępnością</h2>
      <div id="a11y-procedura">
        <p>
          Każdy ma prawo wystąpić z wnioskiem o zapewnienie dostępności cyfrowej strony internetowej lub jakiegoś jej
          elementu. Można także zażądać udostępnienia informacji w formie alternatywnej, na przykład odczytania
          niedostępnego cyfrowo dokumentu.
        </p>
        <p>We wniosku podaj:</p>
        <ul>
          {requestParts.map((part) => (
            <li key={part}>{polish(part)}</li>
          ))}
        </ul>
        <Answer />
        <Complaint />
      </div>
    </>
  )
}

function Answer() {
  return (
    <p>
      Na wniosek odpowiemy niezwłocznie, nie później niż w ciągu 7 dni od dnia jego otrzymania. Jeżeli ten termin będzie
      dla nas zbyt krótki, poinformujemy o tym, podając nowy termin, nie dłuższy niż 2 miesiące od dnia otrzymania
      wniosku. Jeżeli zapewnienie dostępności cyfrowej nie będzie możliwe, zaproponujemy alternatywny sposób dostępu do
      informacji.
    </p>
  )
}

function Complaint() {
  return (
    <p>
      Jeżeli nie spełnimy wniosku lub odmówimy zapewnienia dostępności, można złożyć do nas skargę. Po wyczerpaniu tej
      drogi można także poinformować o sytuacji <a href="https://bip.brpo.gov.pl/">Rzecznika Praw Obywatelskich</a>.
    </p>
  )
}
