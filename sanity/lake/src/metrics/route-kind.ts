const kinds = new Map<string, string>()

/**
 * The kind of address that a route's pattern stands for, in a word or two: `query`, `doc`, `users/me`; `other` where no route
 * answers. Of these there are no more than routes.
 */
export function routeKind(pattern: string): string {
  const kind = kinds.get(pattern) ?? kindOf(pattern)
  kinds.set(pattern, kind)
  return kind
}

// Most data have two addresses (see routes/paths.ts), which are one kind.
const places = new Set(['data', 'projects', 'project', 'datasets'])

function kindOf(pattern: string): string {
  // A parameter may be followed by what it must look like: `:version{v[^/]+}`.
  const words = pattern
    .replaceAll(/\{.*?\}/g, '')
    .split('/')
    .filter((part) => part !== '' && part !== '*' && !part.startsWith(':'))
  const named = words.filter((word) => !places.has(word))
  return (named.length > 0 ? named : words.slice(-1)).join('/') || 'other'
}
