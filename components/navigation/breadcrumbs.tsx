import {fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'

/** One step of the way to a page; the page itself has no address. */
export type Crumb = {label: string; href?: string}

/** The way from the home page to this one; on a phone the last step of it, which leads back up. */
export function Breadcrumbs({crumbs}: {crumbs: readonly Crumb[]}) {
  return (
    <nav aria-label="Ścieżka nawigacji" className="min-w-1/3 flex-1 py-1 lg:ps-text">
      <ol className="flex flex-wrap items-baseline gap-x-2 text-ink-soft lg:flex-nowrap">
        <li className={step}>
          <a href={fixedPages.home.path} className={link}>
            {fixedPages.home.title}
          </a>
        </li>
        {crumbs.map(({label, href}) => (
          <li key={label} className={step}>
            {href ? (
              <a href={href} className={link}>
                {polish(label)}
              </a>
            ) : (
              <span aria-current="page">{polish(label)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

// Without room for the whole way, the step up alone. Always in one line, however long a title is: it stands below.
const step =
  'min-w-0 not-lg:truncate not-lg:not-nth-last-2:hidden not-lg:before:ms-0.5 not-lg:before:me-2 not-lg:before:inline-block not-lg:before:size-[0.5em] not-lg:before:rotate-45 not-lg:before:border-s-2 not-lg:before:border-b-2 lg:not-last:after:ms-2 lg:not-last:after:content-["–"/""] lg:shrink-0 lg:last:shrink lg:last:truncate'
const link = 'py-0.5 text-inherit not-lg:-outline-offset-3 lg:inline-block'
