import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Answer} from '#lib/search/find.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import {MaybeMeant} from './maybe-meant.tsx'
import {SiteParts} from './site-parts.tsx'

type Props = {answer: Answer; phone: string | null; email: string | null}

/** What a good librarian says when there is nothing: perhaps you meant, try this, look there, ask them. */
export function NothingFound({answer: {question, suggestions}, phone, email}: Props) {
  return (
    <div className="page-grid pt-8">
      <div className="rich-text lg:col-start-2">
        <h2>{`Nic nie znaleźliśmy dla „${question}”`}</h2>
        <MaybeMeant suggestions={suggestions} />
        <h2>Co możesz zrobić</h2>
        <ul>
          <li>Sprawdź, czy w słowie nie ma literówki. Polskie znaki możesz pominąć.</li>
          <li>Wpisz mniej słów albo słowo ogólniejsze, na przykład „renta” zamiast „renta rodzinna”.</li>
          <li>Zamiast nazwy urzędowej wpisz skrót, a zamiast skrótu nazwę.</li>
        </ul>
        <h2>Gdzie zajrzeć</h2>
        <p>
          <a href={fixedPages.finder.path}>{fixedPages.finder.title}</a>: kilka pytań o sytuację osoby prowadzi do
          ścieżek i miejsc w powiecie.
        </p>
        <SiteParts />
        <h2>Miejsca w powiecie</h2>
        <ul className="flex list-none flex-wrap gap-x-4">
          {powiats.map(({value, label}) => (
            <li key={value}>
              <a href={directoryPath({powiat: value})} className="inline-block py-1">
                {polish(label)}
              </a>
            </li>
          ))}
        </ul>
        {(phone || email) && (
          <>
            <h2>Zapytaj nas</h2>
            <p>
              {phone && <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>}
              {phone && email && ', '}
              {email && <MaybeLink href={mailHref(email)}>{email}</MaybeLink>}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
