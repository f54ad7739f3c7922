import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'

import {FieldError} from '../../forms/field-error.tsx'
import type {ChapterLink} from '../chapter-path.tsx'

type Props = {
  chapters: readonly ChapterLink[]
  chosen: readonly string[]
  /** What to do about a form that was sent as it could not be answered. */
  problem: string | undefined
}

/** A plain form: which chapters go on paper. The choice becomes part of the address. */
export function PrintForm({chapters, chosen, problem}: Props) {
  return (
    <form action={fixedPages.print.parts.selection} method="get" className="form">
      <fieldset
        className="field"
        data-error={problem !== undefined}
        aria-describedby={problem ? 'wybor-blad' : undefined}
      >
        <legend>Co wydrukować?</legend>
        <FieldError id="wybor-blad" message={problem} />
        <div className="choice mb-5 border-b border-rule pt-2 pb-5 font-semibold">
          <input type="checkbox" name="calosc" value="tak" id="calosc" />
          <label htmlFor="calosc">Cały Informator</label>
        </div>
        {chapters.map(({_id, title, slug}, at) => (
          <div key={_id} className="choice">
            <input
              type="checkbox"
              name="rozdzial"
              value={slug ?? ''}
              id={`rozdzial-${slug}`}
              defaultChecked={slug !== null && chosen.includes(slug)}
            />
            <label htmlFor={`rozdzial-${slug}`}>
              {at + 1}. {polish(title ?? '')}
            </label>
          </div>
        ))}
      </fieldset>
      <p className="flex flex-wrap gap-4">
        <button type="submit" className="button">
          Pokaż do druku
        </button>
        <button type="submit" className="button button-quiet" formAction={fixedPages.print.parts.selectionPdf}>
          Pobierz PDF
        </button>
      </p>
    </form>
  )
}
