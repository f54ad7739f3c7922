import type {SeedDocument} from './write/seed-document.ts'

/** The files the documents name in `_seedFile`, each once. */
export function filesOf(documents: readonly SeedDocument[]): Set<string> {
  const files = new Set<string>()
  documents.forEach((document) => collect(document, files))
  return files
}

/** The document with every `_seedFile` replaced by a reference to its uploaded asset. */
export function withAssets(document: SeedDocument, assets: ReadonlyMap<string, string>): SeedDocument {
  const {_id, _type, ...fields} = document
  const written = Object.entries(fields).map(([name, field]) => [name, replaced(field, assets)])
  return {...Object.fromEntries(written), _id, _type}
}

function collect(value: unknown, files: Set<string>) {
  if (typeof value !== 'object' || value === null) return
  if ('_seedFile' in value && typeof value._seedFile === 'string') files.add(value._seedFile)
  Object.values(value).forEach((field) => collect(field, files))
}

function replaced(value: unknown, assets: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, assets))
  if (typeof value !== 'object' || value === null) return value
  const written = Object.entries(value).map(([name, field]) =>
    name === '_seedFile' ? ['asset', reference(field, assets)] : [name, replaced(field, assets)],
  )
  return Object.fromEntries(written)
}

function reference(file: unknown, assets: ReadonlyMap<string, string>) {
  const _ref = typeof file === 'string' ? assets.get(file) : undefined
  if (!_ref)
    throw new Error(
      `The sample content names the file "${String(file)}", which was not uploaded. Add it to sanity/seed.`,
    )
  return {_type: 'reference', _ref}
}
