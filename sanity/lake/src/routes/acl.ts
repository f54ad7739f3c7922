import type {Hono} from 'hono'

import {versioned} from '../auth/addresses.ts'
import {requireProject} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'

/** What the one who asks may do: the Studio evaluates these filters in the browser and greys out what is not granted. */
export function registerAcl(app: Hono<LakeEnv>, context: LakeContext): void {
  app.get(`${versioned}/projects/:projectId/datasets/:dataset/acl`, (c) => {
    requireProject(context, c.req.param('projectId'))
    context.store.dataset(c.req.param('dataset'))
    return c.json(c.get('identity').access.grants)
  })
}
