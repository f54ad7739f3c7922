import {polish} from '#lib/polish/typography.ts'

/** The first words of the site. */
export function Hero({heading, lead}: {heading: string; lead: string | null}) {
  return (
    <div className="wrap">
      <div className="page-grid hero">
        <div className="lg:col-span-2 lg:col-start-2">
          <h1>{polish(heading)}</h1>
          {lead && <p className="lead mt-7 whitespace-pre-line">{polish(lead)}</p>}
        </div>
        <div className="hero-path-place lg:col-span-2 lg:col-start-2">
          <HeroPath />
        </div>
      </div>
    </div>
  )
}

/** The path that runs from the words of the home page down to the first chapter. Decorative. */
function HeroPath() {
  return (
    <svg className="hero-path" viewBox="0 0 840 150" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke">
        <path
          vectorEffect="non-scaling-stroke"
          d="M0 150V128C0 92 34 84 70 84H158M182 84H290C352 84 346 34 408 34H468M492 34H556C618 34 612 106 674 106H716M740 106H764C800 106 808 84 808 52V24"
        />
        <circle cx="170" cy="84" r="12" vectorEffect="non-scaling-stroke" />
        <circle cx="480" cy="34" r="12" vectorEffect="non-scaling-stroke" />
        <circle cx="728" cy="106" r="12" vectorEffect="non-scaling-stroke" />
      </g>
      <circle cx="808" cy="14" r="13" fill="currentColor" />
    </svg>
  )
}
