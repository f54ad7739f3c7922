import type {Hono} from 'hono'

import {may} from '../auth/grants.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import {type LakeDocument, publishedId} from '../document.ts'
import {httpError} from '../errors.ts'
import {isTooLarge} from '../groq/answer-size.ts'
import type {Dataset} from '../store/dataset.ts'
import {dataPaths} from './paths.ts'
import {visitorOf} from './visitor.ts'

// As many as the Studio ever asks for at once, with room to spare.
const maxIds = 1000
// Characters of JSON that are sent at once.
const shortSize = 256 * 1024

type Omission = {id: string; reason: 'existence' | 'permission'}

/** Answers documents by id, as stored, and says of each missing one whether it does not exist or may not be seen. */
export function registerDoc(app: Hono<LakeEnv>, context: LakeContext): void {
  app.on('GET', dataPaths('doc', '/:ids'), (c) => {
    const dataset = context.store.dataset(c.req.param('dataset') ?? '')
    const ids = idsIn(c.req.param('ids') ?? '')
    const wanted = c.req.query('includeAllVersions') === 'true' ? withVersions(ids, dataset, c.get('identity')) : ids
    const {documents, omitted} = find(wanted, dataset, c.get('identity'))
    if (c.req.query('excludeContent') === 'true') return c.json({documents: [], omitted})
    if (!isTooLarge(documents, shortSize)) return c.json({documents, omitted})
    // One comes in any case: what was written can be read.
    if (documents.length > 1 && isTooLarge(documents, context.longAnswers.most))
      throw httpError(400, 'The documents are too large together. Ask for fewer at a time.')
    const {address, holder} = visitorOf(c)
    c.header('content-type', 'application/json')
    return c.body(context.longAnswers.send(partsOf(documents, omitted), holder === null ? address : null))
  })
}

// One by one: the text of all together would take their memory once more.
function partsOf(documents: readonly LakeDocument[], omitted: readonly Omission[]): Uint8Array[] {
  const encoder = new TextEncoder()
  const lines = documents.map((document, at) => encoder.encode((at === 0 ? '' : ',') + JSON.stringify(document)))
  return [encoder.encode('{"documents":['), ...lines, encoder.encode(`],"omitted":${JSON.stringify(omitted)}}`)]
}

function idsIn(segment: string): string[] {
  const ids = segment.split(',').filter((id) => id !== '')
  if (ids.length === 0) throw httpError(400, 'The request names no document. Put ids in the path, separated by commas.')
  if (ids.length > maxIds)
    throw httpError(400, `The request names ${ids.length} documents, at most ${maxIds} are answered at once.`)
  return [...new Set(ids)]
}

// What drafts and versions there are is told only of those that one may read.
function withVersions(ids: readonly string[], {versionsOf, get}: Dataset, identity: Identity): string[] {
  const found = ids
    .flatMap((id) => versionsOf(publishedId(id)))
    .filter((id) => may(identity, 'read', get(id) ?? {_id: id}))
  return [...new Set([...ids, ...found])]
}

function find(ids: readonly string[], dataset: Dataset, identity: Identity) {
  const documents: LakeDocument[] = []
  const omitted: Omission[] = []
  for (const id of ids) {
    const document = dataset.get(id)
    // Of one that does not exist too: whether a draft exists is not told to those who may not read it.
    if (!may(identity, 'read', document ?? {_id: id})) omitted.push({id, reason: 'permission'})
    else if (document) documents.push(document)
    else omitted.push({id, reason: 'existence'})
  }
  return {documents, omitted}
}
