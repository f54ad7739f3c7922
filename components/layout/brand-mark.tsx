/** The sign of the site: a path with three waypoints, the last one reached. Decorative beside the name. */
export function BrandMark({className}: {className?: string}) {
  return (
    <svg className={className} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
        <path d="M8 45V39.5" />
        <path d="M8 30.5C8 20 24 33 24 26.5" />
        <path d="M24 17.5C24 8 34 13 36 12.4" />
        <circle cx="8" cy="35" r="4.25" />
        <circle cx="24" cy="22" r="4.25" />
      </g>
      <circle cx="40" cy="10" r="5.5" fill="currentColor" />
    </svg>
  )
}
