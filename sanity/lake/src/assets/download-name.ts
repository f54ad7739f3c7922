/** The name under which `?dl`, `?dl=<name>` or `?dlRaw` asks a browser to save an asset; undefined when none is there. */
export function downloadNameIn(query: URLSearchParams, originalFilename: string): string | undefined {
  if (!query.has('dl') && !query.has('dlRaw')) return undefined
  return query.get('dl') || query.get('dlRaw') || originalFilename
}
