import {isDeepStrictEqual} from 'node:util'

import type {ContentSourceMap} from '@sanity/client'
import {parseJsonPath} from '@sanity/client/csm'

/** What a source map says that is not so: each mapping whose place in its document has another value than the result. */
export function wrongMappings(
  result: unknown,
  map: ContentSourceMap,
  documentOf: (id: string, type: string) => object | undefined,
): string[] {
  return Object.entries(map.mappings).flatMap(([path, {source}]) => {
    const value = valueAt(result, path)
    if (value === undefined) return [`${path} is not in the result`]
    if (source.type !== 'documentValue') return []
    const {_id = '', _type = ''} = map.documents[source.document] ?? {}
    const place = map.paths[source.path] ?? '$.missing'
    const stored = valueAt(documentOf(_id, _type), place) ?? null
    return isDeepStrictEqual(stored, value) ? [] : [`${path} is not ${place} of ${_id}`]
  })
}

/** The paths of a result whose values are in no document, with positions left out. */
export function unknownPaths({mappings}: ContentSourceMap): string[] {
  const unknown = Object.entries(mappings).filter(([, {source}]) => source.type !== 'documentValue')
  return [...new Set(unknown.map(([path]) => path.replaceAll(/\[\d+\]/g, '[]')))]
}

/** What stands at a path as a source map writes it. */
function valueAt(value: unknown, path: string): unknown {
  return parseJsonPath(path).reduce<unknown>((at, segment) => {
    if (typeof segment === 'object')
      return Array.isArray(at) ? at.find((item) => item?._key === segment._key) : undefined
    return typeof at === 'object' && at !== null ? Reflect.get(at, segment) : undefined
  }, value)
}
