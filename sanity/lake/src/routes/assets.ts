import type {Context, Hono} from 'hono'

import {assetDocument, type UploadDetails} from '../assets/asset-document.ts'
import type {AssetKind} from '../assets/asset-files.ts'
import type {Assets} from '../assets/assets.ts'
import {convertHeic} from '../assets/convert-heic.ts'
import {receiveUpload, type Upload} from '../assets/receive-upload.ts'
import {versioned} from '../auth/addresses.ts'
import {may} from '../auth/grants.ts'
import {requireSignedIn} from '../auth/require.ts'
import type {Identity, LakeContext, LakeEnv} from '../context.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {httpError} from '../errors.ts'

/** Uploads: the body is the file, the address says what it is called. The same bytes are the same document. */
export function registerAssets(app: Hono<LakeEnv>, context: LakeContext): void {
  app.post(`${versioned}/assets/images/:dataset`, (c) => upload(c, context, 'images', c.req.param('dataset')))
  app.post(`${versioned}/assets/files/:dataset`, (c) => upload(c, context, 'files', c.req.param('dataset')))
}

async function upload(c: Context<LakeEnv>, context: LakeContext, kind: AssetKind, dataset: string): Promise<Response> {
  const {assets, options} = context
  const identity = c.get('identity')
  context.store.dataset(dataset)
  requireUploader(identity, kind)
  const limits = {folder: assets.files.incoming, maxBytes: options.maxAssetBytes, name: options.createId()}
  const received = await receiveUpload(c.req.raw, limits)
  try {
    const details = detailsOf(c, kind, dataset)
    const again = {...limits, name: options.createId()}
    const converted = kind === 'images' ? await assets.uploads.run(() => convertHeic(received, again)) : null
    try {
      return c.json({document: await store(context, assets, identity, converted ?? received, details)})
    } finally {
      await converted?.discard()
    }
  } finally {
    await received.discard()
  }
}

async function store(
  context: LakeContext,
  {files, uploads}: Assets,
  identity: Identity,
  received: Upload,
  details: UploadDetails,
): Promise<LakeDocument> {
  const {dataset, kind} = details
  const {document, fileName} = await uploads.run(() => assetDocument(context, received, details))
  // The file first: a document without its file would be a broken picture, a file without a document is only a file.
  await received.keepAs(files.original(kind, dataset, fileName))
  const mutations = [{createIfNotExists: document}]
  const {results} = await context.store.commit({
    dataset,
    author: identity.id,
    mutations,
    may: (permission, asset) => may(identity, permission, asset),
  })
  const stored = results[0]?.document ?? context.store.dataset(dataset).get(document._id)
  if (!stored) throw new Error(`The asset "${document._id}" is missing right after it was stored.`)
  return stored
}

function requireUploader(identity: Identity, kind: AssetKind): void {
  requireSignedIn(identity)
  const [name, type] = kind === 'images' ? ['image', 'sanity.imageAsset'] : ['file', 'sanity.fileAsset']
  // Before the bytes are taken; what becomes of them is asked about again when it is stored.
  if (may(identity, 'create', {_id: `${name}-upload`, _type: type})) return
  throw httpError(403, `Insufficient permissions; permission "create" required for a document of type "${type}".`)
}

function detailsOf(c: Context<LakeEnv>, kind: AssetKind, dataset: string): UploadDetails {
  const query = (name: string) => c.req.query(name)?.slice(0, 2000) || undefined
  const texts = {
    label: query('label'),
    title: query('title'),
    description: query('description'),
    creditLine: query('creditLine'),
  }
  const source = {id: query('sourceId'), name: query('sourceName'), url: query('sourceUrl')}
  const notes = {...defined(texts), ...(source.id && source.name && {source: defined(source)})}
  // A browser's upload joins several with commas, the client under Node repeats the parameter.
  const meta = (c.req.queries('meta') ?? []).flatMap((parts) => parts.split(',')).filter(Boolean)
  return {kind, dataset, filename: query('filename'), contentType: c.req.header('content-type') ?? null, meta, notes}
}

function defined(values: Record<string, string | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
