import {currencyFormPath} from '#lib/documents/document-addresses.ts'
import {polish} from '#lib/typography.ts'

import type {ChapterLink} from '../chapter-path.tsx'

type Props = {chapters: readonly ChapterLink[]; problem: boolean}

/** For those who hold a printout and cannot scan its code: the day of its version, and the chapter. */
export function CurrencyForm({chapters, problem}: Props) {
  return (
    <form action={currencyFormPath} method="get" className="print-form">
      <p>
        <label htmlFor="wersja">Dzień po słowach „Wersja z” na wydruku</label>
        <input
          id="wersja"
          name="wersja"
          type="date"
          required
          aria-describedby={problem ? 'wersja-blad' : undefined}
          aria-invalid={problem || undefined}
        />
      </p>
      {problem && (
        <p id="wersja-blad" className="form-problem">
          Nie rozpoznaliśmy wersji w adresie tej strony. Podaj dzień, na przykład 21 listopada 2026.
        </p>
      )}
      <p>
        <label htmlFor="rozdzial">Rozdział</label>
        <select id="rozdzial" name="rozdzial" defaultValue="">
          <option value="">cały Informator</option>
          {chapters.map(({_id, title, slug}) => (
            <option key={_id} value={slug ?? ''}>
              {polish(title ?? '')}
            </option>
          ))}
        </select>
      </p>
      <p className="form-buttons">
        <button type="submit">Sprawdź</button>
      </p>
    </form>
  )
}
