import {marked, type NavigationLink} from '#lib/addresses/navigation.ts'
import {polish} from '#lib/polish/typography.ts'

import {Breadcrumbs, type Crumb} from '../navigation/breadcrumbs.tsx'
import {HeaderSearch} from '../search/header-search.tsx'
import {BrandMark} from './brand-mark.tsx'
import {DisplayBar} from './display-bar.tsx'
import {HeaderSwitch} from './header-switch.tsx'

type Props = {
  title: string
  organization: string | null
  links: readonly NavigationLink[]
  path: string
  crumbs?: readonly Crumb[]
}

const link = 'inline-block py-2 text-inherit hover:text-vine hover:underline wide:py-1'
const here = 'font-semibold text-vine decoration-2 underline-offset-[0.4em]'

/**
 * Name of the site, its main parts, the search; under them where one is, and how the page looks. On a phone the parts
 * and the search wait behind a switch each, so that the page itself begins within the first screen.
 */
export function SiteHeader({title, organization, links, path, crumbs = []}: Props) {
  return (
    <header>
      <div className="border-b border-rule">
        <div className="wrap flex flex-wrap items-center gap-x-1 py-2 wide:flex-nowrap wide:gap-x-5 wide:py-3 narrow:py-0">
          <a
            href="/"
            className="me-auto flex min-h-12 flex-1 items-center gap-2 text-inherit no-underline hover:underline wide:max-w-[10em] wide:flex-none wide:gap-3"
            aria-current={path === '/' ? 'page' : undefined}
          >
            <BrandMark className="size-8 shrink-0 text-vine wide:size-12 narrow:hidden forced-colors:text-[CanvasText]" />
            <span className="font-serif text-sm leading-tight font-semibold text-balance wrap-normal">
              {polish(title)}
            </span>
          </a>
          <HeaderSwitch name="menu">Menu</HeaderSwitch>
          <nav
            aria-label="Główna nawigacja"
            className="order-last hidden w-full pt-2 pb-3 peer-open/menu:block wide:order-none wide:block wide:w-auto wide:p-0 print:hidden"
          >
            <ul className="grid wide:flex wide:gap-x-3">
              {marked(links, path).map(({label, href, mark}) => (
                <li key={href}>
                  <a href={href} className={mark ? `${link} ${here}` : `${link} no-underline`} aria-current={mark}>
                    {polish(label)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <HeaderSearch />
        </div>
      </div>
      <div className="wrap flex flex-wrap items-start justify-between gap-x-4 text-sm print:hidden">
        {crumbs.length > 0 ? (
          <Breadcrumbs crumbs={crumbs} />
        ) : (
          organization && (
            <p className="hidden flex-1 py-1 text-ink-soft wide:block">
              <span className="inline-block py-0.5">{polish(organization)}</span>
            </p>
          )
        )}
        <DisplayBar />
      </div>
    </header>
  )
}
