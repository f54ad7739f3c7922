import type {Context, Hono} from 'hono'
import * as v from 'valibot'

import {addOnOf} from '../addon-dataset.ts'
import {versioned} from '../auth/addresses.ts'
import {requireAdministrator, requireProject, requireSignedIn} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import type {DatasetChange} from '../datasets.ts'
import {httpError} from '../errors.ts'
import {readJson} from '../request-body.ts'
import type {StoredDataset} from '../store/administration.ts'
import type {AuditEntry, AuditKind} from '../store/audit.ts'

const maxBytes = 16 * 1024
const change = v.object({
  aclMode: v.exactOptional(v.picklist(['public', 'private'])),
  description: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(1024)))),
  embeddings: v.exactOptional(v.object({enabled: v.literal(false)})),
})

/** The datasets, as the client of Sanity lists, makes, changes and deletes them; all but the list is for administrators. */
export function registerDatasets(app: Hono<LakeEnv>, context: LakeContext): void {
  const {datasets} = context
  const all = [`${versioned}/datasets`, `${versioned}/projects/:projectId/datasets`]
  const each = all.map((path) => `${path}/:dataset`)
  app.on('GET', all, (c) => {
    requireSignedIn(c.get('identity'))
    requireProject(context, c.req.param('projectId') ?? context.options.projectId)
    const [profile = 'content', addonFor = null] = [c.req.query('datasetProfile'), c.req.query('addonFor')]
    const found = datasets.all().flatMap((dataset) => [wireDataset(dataset), wireAddOn(dataset)])
    return c.json(
      addonFor === null
        ? found.filter(({datasetProfile}) => datasetProfile === profile)
        : found.filter((dataset) => dataset.addonFor === addonFor),
    )
  })
  app.on('PUT', each, async (c) => {
    const name = requireDatasetAdministrator(c, context)
    const asked = await readChange(c)
    const make = () => datasets.create(name, asked, c.get('identity').id)
    return c.json(wireChanged(await context.audit.telling(entry(c, 'datasetMade', name, asked), make)), 201)
  })
  app.on('PATCH', each, async (c) => {
    const name = requireDatasetAdministrator(c, context)
    const asked = await readChange(c)
    const edit = () => datasets.edit(name, asked)
    return c.json(wireChanged(await context.audit.telling(entry(c, 'datasetChanged', name, asked), edit)))
  })
  app.on('DELETE', each, async (c) => {
    const name = requireDatasetAdministrator(c, context)
    await context.audit.telling(entry(c, 'datasetWithdrawn', name), () => datasets.remove(name, c.get('identity').id))
    return c.json({deleted: true})
  })
  // This lake makes no embeddings, of which `text::semanticSimilarity` would need some.
  const embeddings = each.map((path) => `${path}/settings/embeddings`)
  app.on('GET', embeddings, (c) => {
    requireSignedIn(c.get('identity'))
    requireProject(context, c.req.param('projectId') ?? context.options.projectId)
    context.store.dataset(c.req.param('dataset') ?? '')
    return c.json({enabled: false, status: 'disabled'})
  })
  app.on('PUT', embeddings, async (c) => {
    const name = requireDatasetAdministrator(c, context)
    context.store.dataset(name)
    await readChange(c, v.object({enabled: v.literal(false)}))
    return c.body(null, 204)
  })
}

function entry(c: Context<LakeEnv>, kind: AuditKind, name: string, {aclMode}: DatasetChange = {}): AuditEntry {
  return {kind, actor: c.get('identity'), subject: {id: name, name: null}, detail: aclMode ?? null}
}

function requireDatasetAdministrator(c: Context<LakeEnv>, context: LakeContext): string {
  requireAdministrator(c.get('identity'))
  requireProject(context, c.req.param('projectId') ?? context.options.projectId)
  return c.req.param('dataset') ?? ''
}

async function readChange(c: Context): Promise<DatasetChange>
async function readChange<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>>
async function readChange(c: Context, schema: v.GenericSchema = change): Promise<unknown> {
  const body = c.req.header('content-length') === '0' || !c.req.raw.body ? {} : await readJson(c.req.raw, maxBytes)
  const found = v.safeParse(schema, body)
  if (found.success) return found.output
  const [issue] = found.issues
  throw httpError(400, `The field ${v.getDotPath(issue) ?? ''} is not as it should be: expected ${issue.expected}.`)
}

function wireDataset({name, aclMode, description, createdAt, createdBy}: StoredDataset) {
  return {
    name,
    aclMode,
    description,
    createdAt: new Date(createdAt ?? 0).toISOString(),
    createdByUserId: createdBy,
    addonFor: null,
    datasetProfile: 'content',
    features: [],
    tags: [],
  }
}

function wireAddOn(dataset: StoredDataset) {
  const {name: addonFor} = dataset
  return {
    ...wireDataset({...dataset, aclMode: 'private'}),
    name: addOnOf(addonFor),
    addonFor,
    datasetProfile: 'comments',
  }
}

function wireChanged({name, aclMode, description}: StoredDataset) {
  return {datasetName: name, aclMode, description}
}
