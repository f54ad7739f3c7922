const reading: readonly string[] = ['GET', 'HEAD']

/** The addresses that take more than being read, or are there for something else: routes, and pages that answer a form. */
const exceptions: Record<string, readonly string[]> = {
  '/api/draft-mode/disable': ['POST'],
  '/sciezki/znajdz/wynik': [...reading, 'POST'],
  '/zglos/wyslij': [...reading, 'POST'],
}

/** The HTTP methods that an address of this site answers; pages and files are only read. */
export function methodsOf(path: string): readonly string[] {
  return (Object.hasOwn(exceptions, path) && exceptions[path]) || reading
}
