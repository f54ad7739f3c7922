import {fixedPages} from '#lib/addresses/addresses.ts'
import type {NavigationLink} from '#lib/addresses/navigation.ts'
import {polish} from '#lib/polish/typography.ts'

type Props = {heading: string; lead: string | null; situations: readonly NavigationLink[]}

/** The first words of the site, and what most come for: the finder, or the pathways of a situation at once. */
export function Hero({heading, lead, situations}: Props) {
  return (
    <div className="wrap">
      <div className="page-grid pt-6 lg:pt-12">
        <div className="lg:col-span-2 lg:col-start-2">
          <h1 className="max-w-[15em]">{polish(heading)}</h1>
          {lead && <p className="lead mt-4 whitespace-pre-line lg:mt-6">{polish(lead)}</p>}
          <p className="mt-6">
            <a href={fixedPages.finder.path} className="button block text-center text-xl lg:inline-block">
              {fixedPages.finder.title}
            </a>
          </p>
          <Situations situations={situations} />
        </div>
        <div className="ps-5 pe-4 pt-6 text-vine lg:col-span-2 lg:col-start-2 lg:pt-12 print:hidden">
          <HeroPath />
        </div>
      </div>
    </div>
  )
}

function Situations({situations}: Pick<Props, 'situations'>) {
  if (situations.length === 0) return null
  return (
    <nav aria-labelledby="od-razu" className="mt-6 lg:mt-8">
      <p id="od-razu" className="font-semibold">
        Albo od razu do ścieżek:
      </p>
      <ul className="mt-1 grid list-none gap-x-12 lg:grid-cols-2">
        {situations.map(({label, href}) => (
          <li key={href} className="border-rule not-last:border-b lg:border-0">
            <a href={href} className="inline-flex min-h-12 items-center py-1">
              {polish(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The path that runs from the words of the home page down to the first chapter. Decorative. */
function HeroPath() {
  return (
    <svg
      className="w-full overflow-visible forced-colors:text-[CanvasText]"
      viewBox="0 0 840 150"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" strokeWidth="2">
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
