/** The names in brackets of a route: `slug` and `form` of `/informator/[slug]/[form]`. */
export type RouteParam<Route extends string> = Route extends `${string}[${infer Name}]${infer Rest}`
  ? Name | RouteParam<Rest>
  : never

/** The path of a route, with what stands for each of its names: `/informator/[slug]/pdf`, {slug: 'kis'} → `/informator/kis/pdf`. */
export function generatePath<Route extends string>(
  route: Route,
  params: Readonly<Record<RouteParam<Route>, string | number>>,
): string {
  const values = new Map(Object.entries<string | number>(params))
  return route.replaceAll(/\[(\w+)\]/g, (name, key: string) => String(values.get(key) ?? name))
}

/** What every path of a route begins with: `/skrypty/` of `/skrypty/[script]`. */
export function routeStart(route: string): string {
  return route.replace(/\[.*/s, '')
}

/** What a path has in place of the names of a route; null where it is no path of that route. */
export function matchPath(route: string, path: string): Record<string, string> | null {
  const found = patternOf(route).exec(path)
  return found && {...found.groups}
}

// Routes are few and the site's own.
const patterns = new Map<string, RegExp>()

function patternOf(route: string): RegExp {
  const known = patterns.get(route)
  if (known) return known
  const pattern = route.replaceAll('.', String.raw`\.`).replaceAll(/\[(\w+)\]/g, '(?<$1>[^/?#]+)')
  const made = new RegExp(`^${pattern}$`)
  patterns.set(route, made)
  return made
}
