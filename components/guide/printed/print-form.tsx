import {printPath} from '#lib/documents/document-addresses.ts'
import {polish} from '#lib/typography.ts'

import type {ChapterLink} from '../chapter-path.tsx'

/** A plain form: which chapters go on paper. The choice becomes part of the address. */
export function PrintForm({chapters, chosen}: {chapters: readonly ChapterLink[]; chosen: readonly string[]}) {
  return (
    <form action={printPath} method="get" className="print-form">
      <fieldset>
        <legend>Co wydrukować?</legend>
        <label className="check">
          <input type="checkbox" name="calosc" value="tak" />
          <span>Cały Informator</span>
        </label>
        {chapters.map(({_id, title, slug}, at) => (
          <label key={_id} className="check">
            <input
              type="checkbox"
              name="rozdzial"
              value={slug ?? ''}
              defaultChecked={slug !== null && chosen.includes(slug)}
            />
            <span>
              {at + 1}. {polish(title ?? '')}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="form-buttons">
        <button type="submit">Pokaż do druku</button>
        <button type="submit" className="button-plain" formAction={`${printPath}/pdf`}>
          Pobierz PDF
        </button>
      </p>
    </form>
  )
}
