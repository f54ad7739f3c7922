import {currentMark, type NavigationLink} from '#lib/navigation.ts'
import {polish} from '#lib/typography.ts'

import {BrandMark} from './brand-mark.tsx'

type Props = {title: string; organization: string | null; links: readonly NavigationLink[]; path: string}

/** Name of the site and its main parts. */
export function SiteHeader({title, organization, links, path}: Props) {
  return (
    <header className="site-header">
      <div className="wrap page-grid items-end gap-y-5 py-6 lg:py-8">
        <a href="/" className="brand" aria-current={path === '/' ? 'page' : undefined}>
          <BrandMark className="size-11 shrink-0 text-vine lg:size-12" />
          <span className="flex flex-col">
            <span className="font-serif text-lg leading-tight font-semibold text-balance">{polish(title)}</span>
            {organization && <span className="sr-only"> – {organization}</span>}
          </span>
        </a>
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
      </div>
    </header>
  )
}
