import {formatDate} from '#lib/polish/dates.ts'

/** On paper only: where this page lives and how old it is. */
export function PrintFoot({url, updatedAt}: {url: string; updatedAt: string | null}) {
  return (
    <p className="print-foot">
      {url}
      {updatedAt && <> · ostatnia zmiana: {formatDate(updatedAt)}</>}
    </p>
  )
}
