import {DateText} from './date-text.tsx'

/** As of what day the law was checked. In the type of headings, whose zero bears no stroke: dates and journals are no code. */
export function LegalStatus({date}: {date: string}) {
  return (
    <span className={legalType}>
      Stan prawny na dzień <DateText date={date} />
    </span>
  )
}

/** The type in which dates of the law and places in journals are set. */
export const legalType = 'font-serif lining-nums'
