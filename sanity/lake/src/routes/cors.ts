import type {Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {originIn} from '../auth/origins.ts'
import {requireAdministrator, requireProject} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {isJsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import {readJson} from '../request-body.ts'

const maxBytes = 4 * 1024
const maxOrigins = 100

/**
 * Origins whose pages may use the lake from a browser, as Sanity's API administers them. Those of the settings have negative
 * numbers, and stay. For administrators.
 */
export function registerCors(app: Hono<LakeEnv>, context: LakeContext): void {
  const {options, administration, audit} = context
  const all = `${versioned}/projects/:projectId/cors` as const
  app.use(`${all}/*`, async (c, next) => {
    requireAdministrator(c.get('identity'))
    requireProject(context, c.req.param('projectId'))
    await next()
  })
  const wire = (origin: {id: number; origin: string; allowCredentials: boolean; createdAt: number}) => {
    const createdAt = new Date(origin.createdAt).toISOString()
    return {...origin, projectId: options.projectId, createdAt, updatedAt: createdAt, deletedAt: null}
  }
  const ofSettings = options.allowedOrigins.map((origin, at) =>
    wire({id: -1 - at, origin, allowCredentials: true, createdAt: 0}),
  )
  app.get(all, async (c) => c.json([...ofSettings, ...(await administration.origins.all()).map(wire)]))
  app.post(all, async (c) => {
    const body = await readJson(c.req.raw, maxBytes)
    const {origin, allowCredentials = false} = isJsonObject(body) ? body : {}
    const named = typeof origin === 'string' && origin.length <= 300 ? originIn(origin) : null
    if (named === null || typeof allowCredentials !== 'boolean')
      throw httpError(
        400,
        'The body must be {origin, allowCredentials}, with one origin such as https://www.example.org.',
        {
          errorCode: 'invalidOrigin',
        },
      )
    if (options.allowedOrigins.includes(named) || (await administration.origins.find(named)))
      throw httpError(409, `The origin ${named} is there already.`, {errorCode: 'originTaken'})
    const entry = {
      kind: 'originMade',
      actor: c.get('identity'),
      subject: {id: named, name: null},
      detail: allowCredentials ? 'credentials' : null,
    } as const
    const added = await audit.telling(entry, () =>
      administration.origins.add({origin: named, allowCredentials, createdAt: options.now()}, maxOrigins),
    )
    if (!added) throw httpError(400, `This lake has ${maxOrigins} origins, and no room for more. Delete one first.`)
    return c.json(wire(added), 201)
  })
  app.delete(`${all}/:id`, async (c) => {
    const id = Number(c.req.param('id'))
    if (ofSettings.some((origin) => origin.id === id))
      throw httpError(409, 'This origin is given by the settings of the lake, and is taken away there.', {
        errorCode: 'givenBySettings',
      })
    const known = (await administration.origins.all()).find((origin) => origin.id === id)
    const subject = known ? {id: known.origin, name: null} : null
    const entry = {kind: 'originWithdrawn', actor: c.get('identity'), subject} as const
    if (!known || !(await audit.telling(entry, () => administration.origins.remove(id))))
      throw httpError(404, `There is no origin "${c.req.param('id')}".`)
    return c.json({id, deleted: true})
  })
}
