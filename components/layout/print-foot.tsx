import {formatDate} from '#lib/polish/dates.ts'

/** On paper only: where this page lives and how old it is. */
export function PrintFoot({url, updatedAt}: {url: string; updatedAt: string | null}) {
  return (
    // The finder's card has an address and a date of its own.
    <p className="hidden border-t border-rule print:mt-[10mm] print:block print:pt-[3mm] print:text-[9pt] print:[.card-page~&]:hidden">
      {url}
      {updatedAt && <> · ostatnia zmiana: {formatDate(updatedAt)}</>}
    </p>
  )
}
