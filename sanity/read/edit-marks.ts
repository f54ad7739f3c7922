import {createDataAttribute} from 'next-sanity'
import {draftMode} from 'next/headers'

import {type DocumentType, endpoints} from '#lib/addresses/addresses.ts'
import type {EditMarks} from '#lib/preview/edit-marks.ts'

import {clientConfig} from '../client.ts'

/** Marks the fields of a document for the Studio's frame, in an editor's preview; null for readers, who get none. */
export async function readEditMarks(type: DocumentType, id: string): Promise<EditMarks> {
  if (!(await draftMode()).isEnabled) return null
  const {projectId, dataset} = clientConfig
  const attribute = createDataAttribute({projectId, dataset, baseUrl: endpoints.studio, type, id})
  return (path) => ({'data-sanity': attribute(path), 'data-sanity-drag-disable': 'true'})
}
