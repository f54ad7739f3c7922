import type {ReactNode} from 'react'

/** Names and values; a value that is empty is left out with its name. */
export function Facts({facts}: {facts: readonly (readonly [name: string, value: ReactNode])[]}) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  if (known.length === 0) return null
  return (
    <dl className="mt-4 grid gap-y-2">
      {known.map(([name, value]) => (
        <div key={name} className="sm:grid sm:grid-cols-[9em_minmax(0,1fr)] sm:items-baseline sm:gap-x-4">
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="mt-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
