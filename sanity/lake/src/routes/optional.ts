import type {Hono} from 'hono'

import {addOnOf} from '../addon-dataset.ts'
import {versioned} from '../auth/addresses.ts'
import {standingOf} from '../auth/origins.ts'
import {members} from '../auth/profiles.ts'
import {requireProject, requireSignedIn, requireWriter} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {maxReleases} from '../store/releases.ts'

const releaseLimits = {
  orgActiveReleaseCount: 0,
  orgMeteredActiveReleaseCount: 0,
  datasetReleaseLimit: maxReleases,
  orgActiveReleaseLimit: null,
}

// What the Studio asks of Sanity's cloud and does without: plans, trials, announcements, telemetry, deployments.
// Each row is the answer that makes it go on quietly; a 404 would leave an error in the browser's console.
const emptyAnswers: readonly (readonly ['GET' | 'POST', string, unknown])[] = [
  ['GET', '/projects/:projectId/user-applications', []],
  // Without the grant to deploy, the Studio does not try to upload its schema and manifest.
  ['GET', '/projects/:projectId/grants', {}],
  // The Studio counts itself; its own limit is that of a dataset.
  ['GET', '/projects/:projectId/new-content-release-allowed', {data: releaseLimits}],
  // Studio 5 sends its schema without having that grant; nothing here reads one, so that none is missing.
  ['POST', '/descriptors/claim', {synchronization: {type: 'complete'}}],
  ['GET', '/features', ['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks']],
  ['GET', '/access/requests/me', []],
  ['GET', '/journey/*', null],
  ['POST', '/journey/*', null],
  ['GET', '/subscriptions/*', null],
  ['GET', '/schedules/*', {schedules: []}],
  ['GET', '/data/references/:dataset/documents/:id/to', {totalCount: 0, references: []}],
  ['GET', '/intake/telemetry-status', {status: 'denied'}],
  // Sent on leaving the page even though consent is denied; thrown away.
  ['POST', '/intake/*', {}],
  ['GET', '/help', {resources: {sectionArray: []}}],
  ['GET', '/geoip/country', {country: null}],
]

/** The endpoints that the Studio can live without, each with the answer that keeps it content. */
export function registerOptional(app: Hono<LakeEnv>, context: LakeContext): void {
  for (const [method, path, answer] of emptyAnswers) {
    app.on(method, versioned + path, (c) => c.json(answer))
  }
  registerPing(app, context)
  registerProject(app, context)
}

function registerPing(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/ping`, (c) => c.text('PONG', 200, {'timing-allow-origin': '*', 'cache-control': 'no-store'}))
  app.get(`${versioned}/data/ping/:dataset`, (c) => c.json({pong: true}, 200, {'x-sanity-shard': 'lake'}))
  app.get(`${versioned}/check/cors`, async (c) => {
    // A program sends no origin; told that it is refused, it would not connect again after the lake restarts.
    const origin = c.req.header('origin')
    const standing = origin === undefined ? 'credentials' : await standingOf(context, origin)
    const allowed = standing !== null
    // Answered to any origin: its purpose is to tell an origin that it is not allowed.
    if (!allowed) c.header('access-control-allow-origin', '*')
    return c.json({result: {allowed, withCredentials: standing === 'credentials'}})
  })
}

function registerProject(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/projects/:projectId`, async (c) => {
    requireProject(context, c.req.param('projectId'))
    requireSignedIn(c.get('identity'))
    const people = c.req.query('includeMembers') === 'false' ? {} : {members: await members(context, c.get('identity'))}
    return c.json({...project(context), ...people})
  })
  app.get(`${versioned}/projects`, (c) => {
    requireSignedIn(c.get('identity'))
    return c.json([project(context)])
  })
  // The add-on dataset is there from the start.
  app.post(`${versioned}/comments/:dataset/setup`, (c) => {
    requireWriter(c.get('identity'), 'mutationError')
    return c.json({datasetName: addOnOf(context.store.dataset(c.req.param('dataset')).name)})
  })
}

function project({options}: LakeContext) {
  return {
    id: options.projectId,
    displayName: options.projectId,
    // No organization: the Studio then offers neither to claim the project nor to use the organization's libraries.
    organizationId: null,
    studioHost: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: false,
    metadata: {},
    features: [],
    createdAt: '2025-01-01T00:00:00Z',
  }
}
