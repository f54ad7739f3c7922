declare global {
  /** What there is once in the process, by name. Each module that keeps something here adds its own line. */
  interface ProcessWide {}
  var processWide: Partial<ProcessWide> | undefined
}

/**
 * What there is once in the process, made when first asked for.
 *
 * A variable of a module is not that: Next bundles pages, routes and what runs at the start apart, each with a copy of
 * every module it imports, and Node loads the page cache and the server once more from their sources. Only `globalThis`
 * is common to all of them, and this is the one place that uses it.
 */
export function processWide<Name extends keyof ProcessWide>(
  name: Name,
  create: () => ProcessWide[Name],
): ProcessWide[Name] {
  globalThis.processWide ??= {}
  const known = globalThis.processWide[name]
  if (known !== undefined) return known
  const made = create()
  globalThis.processWide[name] = made
  return made
}
