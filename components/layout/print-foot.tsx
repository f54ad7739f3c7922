import {formatDate} from '#lib/polish/dates.ts'

/** On paper only: where this page lives and how old it is. */
export function PrintFoot({url, updatedAt}: {url: string; updatedAt: string | null}) {
  return (
    // The finder's card has an address and a date of its own.
    <p className="mt-[10mm] hidden border-t border-rule pt-[3mm] text-[9pt] print:block print:[.card-page~&]:hidden">
      {url}
      {updatedAt && <> · ostatnia zmiana: {formatDate(updatedAt)}</>}
    </p>
  )
}
