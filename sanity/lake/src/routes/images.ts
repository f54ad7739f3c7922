import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'

import type {Context, Hono} from 'hono'

import {downloadNameIn} from '../assets/download-name.ts'
import {formatFor, mimeTypeOfFormat} from '../assets/image-format.ts'
import {
  asksForChange,
  type ImageFormat,
  type ImageParameters,
  parseImageParameters,
} from '../assets/image-parameters.ts'
import {canonicalParameters} from '../assets/image-variant.ts'
import {mimeTypeOf} from '../assets/mime-types.ts'
import {type FoundAsset, requireAsset} from '../assets/require-asset.ts'
import {serve} from '../assets/serve.ts'
import {transformImage} from '../assets/transform-image.ts'
import {forwardedAddress} from '../auth/client-address.ts'
import {isStranger} from '../auth/identify.ts'
import {requireProject} from '../auth/require.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import type {Asker} from '../work-line.ts'
import {visitorOf} from './visitor.ts'

/** Images as Sanity's image pipeline serves them, original or derived by the parameters of the address. */
export function registerImages(app: Hono<LakeEnv>, context: LakeContext): void {
  for (const path of ['/images/:projectId/:dataset/:name', '/images/:projectId/:dataset/:name/:vanity'] as const) {
    app.get(path, async (c) => {
      requireProject(context, c.req.param('projectId'))
      const query = new URL(c.req.url).searchParams
      const parameters = parseImageParameters(query)
      const asset = await requireAsset(context, 'images', c.req.param('dataset'), c.req.param('name'))
      const downloadName = downloadNameIn(query, asset.originalFilename)
      const format = formatFor(asset.name.extension, parameters, c.req.header('accept') ?? '')
      const isOriginal = query.has('dlRaw') || isUnchanged(asset, parameters, format)
      const response =
        format === null || isOriginal
          ? await original(c, asset, downloadName)
          : await derived(c, context, asset, parameters, format, downloadName)
      if (parameters.autoFormat) response.headers.append('vary', 'Accept')
      return response
    })
  }
}

function isUnchanged({name}: FoundAsset, parameters: ImageParameters, format: ImageFormat | null): boolean {
  return !asksForChange(parameters) && (!parameters.autoFormat || format === name.extension)
}

function original(c: Context<LakeEnv>, {name, path}: FoundAsset, downloadName: string | undefined): Promise<Response> {
  return serve(c.req.raw, {
    path,
    etag: `"${name.sha1}"`,
    contentType: mimeTypeOf(name.extension),
    downloadName,
    headers: {'x-sanity-sha1': name.sha1, 'content-security-policy': imagePolicy},
  })
}

async function derived(
  c: Context<LakeEnv>,
  {assets}: LakeContext,
  {name, path}: FoundAsset,
  parameters: ImageParameters,
  format: ImageFormat,
  downloadName: string | undefined,
): Promise<Response> {
  const {width, height, extension} = name
  const canonical = canonicalParameters(parameters, name, format)
  const variant = JSON.stringify({...canonical, format})
  const make = async () => {
    const input = extension === 'svg' ? await readFile(path) : path
    return transformImage({input, extension, width, height}, canonical, format)
  }
  const key = {original: path, variant, extension: format, isStrangers: isStranger(c.get('identity'))}
  return serve(c.req.raw, {
    path:
      (await assets.derived.find(key)) ??
      (await assets.derivations.run(askerOf(c), () => assets.derived.pathOf(key, make))),
    etag: `"${name.sha1}-${hash('sha1', variant).slice(0, 12)}"`,
    contentType: mimeTypeOfFormat(format),
    downloadName: downloadName?.replace(/\.[a-z0-9]+$/i, `.${format.replace('pjpg', 'jpg')}`),
    headers: {'content-security-policy': imagePolicy},
  })
}

/** A program that names the reader for whom it asks, as the site does, is believed: each reader has a share. */
function askerOf(c: Context<LakeEnv>): Asker {
  const {address, holder} = visitorOf(c)
  const {signal} = c.req.raw
  if (holder === null) return {address, signal}
  const reader = forwardedAddress(c.req.raw)
  return {address: reader === null ? null : `${reader} by ${holder}`, signal}
}

// An SVG is a document that could carry script: opened by itself, it gets no rights at all, not even those of its origin.
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
