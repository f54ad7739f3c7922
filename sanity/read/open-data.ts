import type {Publisher} from '#lib/open-data/catalog.ts'
import {dataLicence} from '#lib/open-data/licences.ts'
import {type OpenData, openData} from '#lib/open-data/open-entity.ts'

import {sanityFetch} from '../fetch.ts'
import {openDataQuery} from '../queries/entities.ts'

/** What is opened to others, and by whom. Each file is kept under these tags, so that all change with the same publication. */
export async function readOpenData(): Promise<{data: OpenData; publisher: Publisher}> {
  const {entities, publisher} = await sanityFetch({query: openDataQuery})
  return {
    data: openData(entities),
    publisher: {
      organization: publisher?.organization ?? null,
      email: publisher?.email ?? null,
      licence: dataLicence(publisher?.dataLicence),
    },
  }
}
