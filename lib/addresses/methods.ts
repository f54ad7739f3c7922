import {endpoints, fixedPages} from './addresses.ts'

const reading: readonly string[] = ['GET', 'HEAD']

/** The addresses that take more than being read, or are there for something else: routes, and pages that answer a form. */
const exceptions: Record<string, readonly string[]> = {
  [endpoints.disableDraftMode]: ['POST'],
  [fixedPages.finder.parts.result]: [...reading, 'POST'],
  [fixedPages.report.parts.send]: [...reading, 'POST'],
  [fixedPages.report.parts.sendEntity]: [...reading, 'POST'],
}

/** The HTTP methods that an address of this site answers; pages and files are only read. */
export function methodsOf(path: string): readonly string[] {
  return (Object.hasOwn(exceptions, path) && exceptions[path]) || reading
}
