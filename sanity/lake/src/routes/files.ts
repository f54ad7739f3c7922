import type {Hono} from 'hono'

import {downloadNameIn} from '../assets/download-name.ts'
import {fileSafety} from '../assets/file-safety.ts'
import {mimeTypeOf} from '../assets/mime-types.ts'
import {requireAsset} from '../assets/require-asset.ts'
import {serve} from '../assets/serve.ts'
import {requireProject} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'

/** Files as they were uploaded; those that could run as a page are only ever saved. */
export function registerFiles(app: Hono<LakeEnv>, context: LakeContext): void {
  for (const path of ['/files/:projectId/:dataset/:name', '/files/:projectId/:dataset/:name/:vanity'] as const) {
    app.get(path, async (c) => {
      requireProject(context, c.req.param('projectId'))
      const asset = await requireAsset(context, 'files', c.req.param('dataset'), c.req.param('name'))
      const {isDownload, contentType, policy} = fileSafety(asset.mimeType ?? mimeTypeOf(asset.name.extension))
      const asked = downloadNameIn(new URL(c.req.url).searchParams, asset.originalFilename)
      return serve(c.req.raw, {
        path: asset.path,
        etag: `"${asset.name.sha1}"`,
        contentType,
        downloadName: asked ?? (isDownload ? asset.originalFilename : undefined),
        headers: {'x-sanity-sha1': asset.name.sha1, 'content-security-policy': policy},
      })
    })
  }
}
