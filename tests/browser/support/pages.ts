import {pageTypesOf} from '#tests/support/page-types.ts'

import {testClient} from './content.ts'

/** One address of each type of page that readers get, by the name of the type. */
export function pageTypes(client = testClient()): Promise<[name: string, path: string][]> {
  return pageTypesOf((query) => client.fetch(query))
}
