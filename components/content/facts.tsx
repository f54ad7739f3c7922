import type {ReactNode} from 'react'

/** Names and values; a value that is empty is left out with its name. */
export function Facts({facts}: {facts: readonly (readonly [name: string, value: ReactNode])[]}) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
