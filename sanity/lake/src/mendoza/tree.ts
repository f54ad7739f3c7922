import {isJsonObject, type JsonObject} from '../document.ts'

type Common = {
  /** Equal for equal values, also across the two documents compared. */
  identity: number
  /** About how many characters the value takes as JSON. */
  size: number
}

/** A JSON value prepared for comparison. */
export type Tree =
  | (Common & {kind: 'object'; value: JsonObject; keys: readonly string[]; fields: ReadonlyMap<string, Tree>})
  | (Common & {kind: 'array'; value: readonly unknown[]; items: readonly Tree[]})
  | (Common & {kind: 'string'; value: string})
  | (Common & {kind: 'other'; value: unknown})

/** A function that prepares values; those prepared by the same one can be compared by `identity`. */
export function createPlanter(): (value: unknown) => Tree {
  const identities = new Map<string, number>()
  // Before and after an edit share most of their objects, so most of the second one is prepared already.
  const known = new Map<unknown, Tree>()
  const identify = (text: string) => {
    const identity = identities.get(text) ?? identities.size
    identities.set(text, identity)
    return identity
  }
  const plant = (value: unknown): Tree => {
    const tree = known.get(value) ?? plantNew(value, plant, identify)
    known.set(value, tree)
    return tree
  }
  return plant
}

function plantNew(value: unknown, plant: Plant, identify: Identify): Tree {
  if (Array.isArray(value)) return plantArray(value, plant, identify)
  if (isJsonObject(value)) return plantObject(value, plant, identify)
  if (typeof value === 'string') {
    return {kind: 'string', value, identity: identify(`"${value}`), size: value.length + 2}
  }
  const text = String(value)
  return {kind: 'other', value, identity: identify(text), size: text.length}
}

type Plant = (value: unknown) => Tree
type Identify = (text: string) => number

function plantArray(value: readonly unknown[], plant: Plant, identify: Identify): Tree {
  const items = value.map(plant)
  const identity = identify(`[${items.map((item) => item.identity).join()}`)
  return {kind: 'array', value, items, identity, size: items.reduce((sum, item) => sum + item.size + 1, 2)}
}

// The format counts fields in the order of their sorted keys.
function plantObject(value: JsonObject, plant: Plant, identify: Identify): Tree {
  const keys = Object.keys(value).toSorted()
  const fields = new Map(keys.map((key) => [key, plant(value[key])]))
  const parts = [...fields].map(([key, field]) => `${JSON.stringify(key)}${field.identity}`)
  const size = [...fields].reduce((sum, [key, field]) => sum + key.length + 4 + field.size, 2)
  return {kind: 'object', value, keys, fields, identity: identify(`{${parts.join()}`), size}
}
