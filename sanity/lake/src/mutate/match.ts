import {isJsonObject} from '../document.ts'

/** Where a value sits in a document: attribute names and array indices. */
export type Location = readonly (string | number)[]

/** One place a path points to; `value` is undefined where nothing is stored yet. */
export type Match = {location: Location; value: unknown}

/** The attribute of an object; of an array, the attribute of each of its items. */
export function attribute(from: Match, name: string): Match[] {
  if (Array.isArray(from.value)) return children(from).flatMap((item) => attribute(item, name))
  const value = isJsonObject(from.value) && Object.hasOwn(from.value, name) ? from.value[name] : undefined
  return [{location: [...from.location, name], value}]
}

/** All items of an array or all attributes of an object. */
export function children(from: Match): Match[] {
  const {location, value} = from
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({location: [...location, index], value: item}))
  if (!isJsonObject(value)) return []
  return Object.entries(value).map(([name, field]) => ({location: [...location, name], value: field}))
}
