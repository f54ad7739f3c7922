import {fixedPages} from './addresses.ts'
import {safeHref} from './links.ts'
import {type Addressed, pathOf} from './paths.ts'

/** A link as editors set it: to a document, or to a path. */
export type ConfiguredLink = {label: string | null; path: string | null; target: Addressed | null}

/** A link as readers get it. */
export type NavigationLink = {label: string; href: string}

/** A link to a fixed page, by its title. */
export function linkTo({title, path}: {title: string; path: string}): NavigationLink {
  return {label: title, href: path}
}

const {finder, guide, pathways, entities, news, events, glossary} = fixedPages

/** The parts of the site, in use until editors set a navigation of their own. */
export const defaultNavigation: readonly NavigationLink[] = [
  finder,
  guide,
  pathways,
  entities,
  news,
  events,
  glossary,
].map(linkTo)

/** Links that lead somewhere; one to an unpublished document is left out. */
export function navigationLinks(configured: readonly ConfiguredLink[] | null): NavigationLink[] {
  return (configured ?? []).flatMap(({label, path, target}) => {
    const href = (target && pathOf(target)) ?? (path && safeHref(path))
    return label && href ? [{label, href}] : []
  })
}

/** Links with the mark that each wants: where one is the address itself, no other one holds it. */
export function marked(links: readonly NavigationLink[], path: string) {
  const isAmong = links.some(({href}) => href === path)
  return links.map((link) => {
    const mark = currentMark(link.href, path)
    return {...link, mark: isAmong && mark === 'true' ? undefined : mark}
  })
}

/** `page` for the address itself, `true` for a part of the site that holds it: what `aria-current` wants. */
export function currentMark(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return href !== fixedPages.home.path && path.startsWith(`${href}/`) ? 'true' : undefined
}
