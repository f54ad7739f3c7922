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
    <div className={isWarning ? 'border-s-4 border-wine ps-4' : undefined}>
      <p className="font-semibold">{title}</p>
      <ul className="grid gap-2">
        {reasons.map((reason) => (
          <li key={reason}>{polish(reason)}</li>
        ))}
      </ul>
    </div>
  )
}
