import {readFile} from 'node:fs/promises'
import {parentPort, workerData} from 'node:worker_threads'

import decode from 'heic-decode'
import sharp from 'sharp'

import type {HeicResult, HeicTask} from './convert-heic.ts'
import {withIccProfile} from './icc-profile.ts'

const {path, icc}: HeicTask = workerData
const quality = 90

async function convert(): Promise<Uint8Array<ArrayBuffer>> {
  const {width, height, data} = await decode({buffer: await readFile(path)})
  const image = sharp(data, {raw: {width, height, channels: 4}})
  if (!isOpaque(data)) return new Uint8Array(await image.png().toBuffer())
  const jpeg = await image.removeAlpha().jpeg({quality}).toBuffer()
  return icc ? withIccProfile(jpeg, icc) : new Uint8Array(jpeg)
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}

const result: HeicResult = await convert().then(
  (bytes) => ({bytes}),
  (error: unknown) => ({fault: error instanceof Error ? error.message : String(error)}),
)
parentPort?.postMessage(result, 'bytes' in result ? [result.bytes.buffer] : [])
