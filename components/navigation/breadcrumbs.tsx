import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'

/** One step of the way to a page; the page itself has no address. */
export type Crumb = {label: string; href?: string}

/** The way from the home page to this one; on a phone the last step of it, which leads back up. */
export function Breadcrumbs({crumbs}: {crumbs: readonly Crumb[]}) {
  return (
    <nav aria-label="Ścieżka nawigacji" className="breadcrumbs min-w-[min(7rem,100%)] flex-1 py-1.5">
      <ol>
        <li>
          <a href={fixedPages.home.path}>{fixedPages.home.title}</a>
        </li>
        {crumbs.map(({label, href}) => (
          <li key={label}>
            {href ? <a href={href}>{polish(label)}</a> : <span aria-current="page">{polish(label)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
