/** The document that a page shows, as far as its address tells. */
type Subject = {type: string; slug: string}

/** The types of documents that readers report on: those with a page of their own. */
export const subjectTypes = ['chapter', 'entity', 'pathway', 'newsArticle', 'event', 'page', 'guide'] as const

const types: Record<string, string> = {
  aktualnosci: 'newsArticle',
  wydarzenia: 'event',
  informator: 'chapter',
  sciezki: 'pathway',
  podmioty: 'entity',
}

/** Pages of the guide beside its chapters. */
const guidePages = new Set(['zmiany', 'aktualnosc', 'drukuj', 'calosc'])

/**
 * What a report about a path is about: type and slug to look for. Further parts of the path are forms of the same
 * document (`/informator/kis/prosto`), and a chapter for paper is its chapter. Null for the home page.
 */
export function subjectOf(path: string): Subject | null {
  const [part, ...rest] = path.split('/').filter(Boolean)
  if (!part) return null
  const slug = part === 'informator' && rest[0] === 'drukuj' ? (rest[1] ?? 'drukuj') : rest[0]
  if (part === 'informator' && (!slug || guidePages.has(slug))) return {type: 'guide', slug: part}
  const type = types[part]
  return type && slug ? {type, slug} : {type: 'page', slug: part}
}

/** The address of the form for a page, e.g. `/zglos?strona=%2Finformator%2Fkis`. */
export function reportPath(path: string): string {
  return `/zglos?${new URLSearchParams({strona: path})}`
}

const withoutLink = new Set(['', '/', '/szukaj'])

/** True for a page at whose end readers are asked about faults: every one that has content of its own. */
export function isReportable(path: string): boolean {
  return !withoutLink.has(path) && !/^\/zglos(\/|$)/.test(path)
}
