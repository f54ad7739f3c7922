import {currentMark, type NavigationLink} from '#lib/addresses/navigation.ts'
import {polish} from '#lib/polish/typography.ts'

import {HeaderSearch} from '../search/header-search.tsx'
import {BrandMark} from './brand-mark.tsx'
import {DisplayBar} from './display-bar.tsx'

type Props = {title: string; organization: string | null; links: readonly NavigationLink[]; path: string}

/** Name of the site, who runs it, and its main parts. */
export function SiteHeader({title, organization, links, path}: Props) {
  return (
    <header className="site-header">
      <DisplayBar />
      <div className="wrap page-grid items-center gap-y-4 py-6 lg:gap-y-2.5">
        <a href="/" className="brand lg:row-span-2" aria-current={path === '/' ? 'page' : undefined}>
          <BrandMark className="size-11 shrink-0 text-vine lg:size-12" />
          <span className="font-serif text-lg leading-tight font-semibold text-balance">{polish(title)}</span>
        </a>
        {organization && <p className="site-owner lg:col-span-2 lg:col-start-2">{polish(organization)}</p>}
        <nav aria-label="Główna nawigacja" className="lg:col-span-2 lg:col-start-2">
          <ul className="flex flex-wrap gap-x-7 gap-y-1">
            {links.map(({label, href}) => (
              <li key={href}>
                <a href={href} className="nav-link" aria-current={currentMark(href, path)}>
                  {polish(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <HeaderSearch path={path} />
      </div>
    </header>
  )
}
