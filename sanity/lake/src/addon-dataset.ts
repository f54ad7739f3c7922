const suffix = '-comments'

/** The name of the add-on dataset in which the comments and tasks about the documents of a dataset lie. */
export function addOnOf(dataset: string): string {
  return dataset + suffix
}

/** The dataset that an add-on dataset belongs to; null for a dataset of documents. */
export function addOnFor(dataset: string): string | null {
  return dataset.endsWith(suffix) ? dataset.slice(0, -suffix.length) : null
}

function isAddOn(dataset: string): boolean {
  return addOnFor(dataset) !== null
}

/** Datasets of documents, each with its add-on dataset. */
export function withAddOns(datasets: readonly string[]): string[] {
  const documents = datasets.filter((name) => addOnFor(name) === null)
  return [...documents, ...documents.map(addOnOf)]
}

/**
 * How the path of a request names an add-on dataset: as the `dataset` of an operation, or `elsewhere`, where nobody is to
 * reach it by a way that was not thought of; null where it names none, or only speaks of the dataset itself.
 */
export function addOnIn(path: string): 'dataset' | 'elsewhere' | null {
  const segments = path.split('/').map(decoded)
  if (isAboutDataset(segments)) return null
  const dataset = datasetIn(segments)
  if (dataset !== undefined && isAddOn(dataset)) return 'dataset'
  return segments.some(isAddOn) ? 'elsewhere' : null
}

/** True where datasets are listed, made, changed or deleted: `datasets/<name>`, alone or in a project. */
function isAboutDataset([, , area, first, second, third, ...more]: readonly string[]): boolean {
  if (area === 'datasets') return second === undefined
  return (
    area === 'projects' && second === 'datasets' && more.length === 0 && third !== undefined && !isAddOn(first ?? '')
  )
}

/** What stands where the data operations have their dataset (see routes/paths.ts). */
function datasetIn([, , area, first, second, third]: readonly string[]): string | undefined {
  if (area === 'data') return first === 'live' ? third : second
  if (area === 'projects') return second === 'datasets' ? third : undefined
  return area === 'assets' ? second : undefined
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
