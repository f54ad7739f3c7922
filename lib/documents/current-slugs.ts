import {documentPath, parsePath} from '#lib/addresses/paths.ts'

export type Redirect = {from: string | null; to: string | null}

const maxRedirects = 10

/** The slugs that chapters once named `slugs` have today, as redirects tell; a slug is left as it is where none does. */
export function currentSlugs(
  slugs: readonly string[],
  redirects: readonly Redirect[],
  known: ReadonlySet<string>,
): string[] {
  return slugs.map((slug) => {
    let current = slug
    for (let hop = 0; hop < maxRedirects && !known.has(current); hop++) {
      const path = documentPath('chapter', current)
      const target = redirects.find(({from}) => from === path)?.to
      const place = target ? parsePath(target) : null
      if (place?.type !== 'chapter' || place.part || !place.slug) break
      current = place.slug
    }
    return current
  })
}
