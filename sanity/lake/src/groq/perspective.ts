import {httpError} from '../errors.ts'

/**
 * `raw` reads every document as stored. A list names layers, the first that has a document wins: `drafts`, names of
 * releases, and always `published` last.
 */
export type Perspective = 'raw' | readonly string[]

// Sanity changed the default with this API version.
const firstPublishedByDefault = '2025-02-19'
const layerPattern = /^[a-z0-9_-]{1,128}$/i
// As many as there are releases under way (see store/releases.ts), with drafts and published.
const maxLayers = 102

/** What a query without `perspective` reads, by API version with or without its `v`: `1`, `v2021-03-25`, `vX`. */
export function defaultPerspective(apiVersion: string): Perspective {
  const version = apiVersion.replace(/^v/, '')
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(version)
  return version === 'X' || (isDated && version >= firstPublishedByDefault) ? ['published'] : 'raw'
}

/**
 * The perspective a request asks for: one name, a comma list, or a list.
 * @throws LakeError 400 for an empty or unknown name, and for `raw` among others.
 */
export function parsePerspective(asked: string | readonly string[]): Perspective {
  const names = (typeof asked === 'string' ? asked.split(',') : asked).map((name) => name.trim())
  if (names.length === 1 && names[0] === 'raw') return 'raw'
  if (names.includes('raw')) {
    throw httpError(400, `Perspective "${names.join(',')}" combines raw with others. Use raw alone, or leave it out.`)
  }
  const wrong = names.find((name) => !layerPattern.test(name))
  if (wrong !== undefined || names.length > maxLayers) {
    throw httpError(
      400,
      `Unknown perspective "${wrong ?? names.length}". Use raw, published, drafts or names of releases.`,
    )
  }
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  // What stands behind published could never show.
  const end = layers.indexOf('published')
  return [...new Set([...(end < 0 ? layers : layers.slice(0, end)), 'published'])]
}
