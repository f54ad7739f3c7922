import {polish} from '#lib/polish/typography.ts'

import {HeroPath} from './hero-path.tsx'

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
