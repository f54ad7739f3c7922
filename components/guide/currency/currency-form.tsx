import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'

import {FieldError} from '../../forms/field-error.tsx'
import type {ChapterLink} from '../chapter-path.tsx'

type Props = {chapters: readonly ChapterLink[]; problem: boolean}

/** For those who hold a printout and cannot scan its code: the day of its version, and the chapter. */
export function CurrencyForm({chapters, problem}: Props) {
  return (
    <form action={fixedPages.currency.path} method="get" className="form">
      <div className="field" data-error={problem}>
        <label htmlFor="wersja">Dzień po słowach „Wersja&nbsp;z” na wydruku</label>
        <FieldError
          id="wersja-blad"
          message={
            problem
              ? 'Nie rozpoznaliśmy wersji w adresie tej strony. Podaj dzień, który widzisz na wydruku.'
              : undefined
          }
        />
        <input
          id="wersja"
          name="wersja"
          type="date"
          required
          aria-describedby={problem ? 'wersja-blad' : undefined}
          aria-invalid={problem || undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="rozdzial">Co masz na wydruku?</label>
        <select id="rozdzial" name="rozdzial" defaultValue="">
          <option value="">Cały Informator</option>
          {chapters.map(({_id, title, slug}) => (
            <option key={_id} value={slug ?? ''}>
              {polish(title ?? '')}
            </option>
          ))}
        </select>
      </div>
      <p>
        <button type="submit" className="button">
          Sprawdź
        </button>
      </p>
    </form>
  )
}
