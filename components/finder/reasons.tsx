import {polish} from '#lib/polish/typography.ts'

/** Why something fits, or does not. */
export function Reasons({
  title,
  reasons,
  isWarning = false,
}: {
  title: string
  reasons: readonly string[]
  isWarning?: boolean
}) {
  if (reasons.length === 0) return null
  return (
    <div className="finder-reasons" data-warning={isWarning}>
      <p className="finder-reasons-title">{title}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{polish(reason)}</li>
        ))}
      </ul>
    </div>
  )
}
