import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import * as v from 'valibot'

import type {Token} from './auth/authority.ts'
import {dataFolderToken} from './auth/identify.ts'
import {administratorGrants} from './auth/roles.ts'
import {createSecret} from './auth/secrets.ts'

/** A lake's door for whoever may read its data folder as the lake itself does (docs/decisions/0022). */
export type OperatorDoor = {
  /** The token that the lake must know; it is good on the lake's own machine alone. */
  token: Token
  /** Says in the folder where the lake answers. */
  open(url: string): void
  close(): void
}

/** Makes the door of a lake; its secret is another at each start. */
export function createOperatorDoor(folder: string): OperatorDoor {
  const path = pathOf(folder)
  const secret = createSecret()
  return {
    token: {name: dataFolderToken, title: 'Operator', secret, grants: administratorGrants},
    open(url) {
      // Anew, since the rights of a file are given where it is made.
      rmSync(path, {force: true})
      writeFileSync(path, `${JSON.stringify({url, secret})}\n`, {mode: 0o600, flag: 'wx'})
    },
    close: () => rmSync(path, {force: true}),
  }
}

const way = v.object({url: v.string(), secret: v.string()})

/** The lake that runs on a folder, asked as an administrator. */
export type RunningLake = {
  url: string
  secret: string
  projectId: string
  datasets: readonly string[]
  /** The answer to a request, its path from the version on; throws an Error with what the lake says where it refuses. */
  ask(method: string, path: string, body?: object): Promise<unknown>
}

/** Finds the lake that runs on a folder. Throws an Error that says what to do where none does, or this user may not. */
export async function runningLake(folder: string): Promise<RunningLake> {
  const {url, secret} = readWay(folder)
  const health = await answered(folder, `${url}/health`, {headers: {authorization: `Bearer ${secret}`}})
  const {project, datasets} = v.parse(v.object({project: v.string(), datasets: v.array(v.string())}), health)
  return {
    url,
    secret,
    projectId: project,
    datasets,
    ask: (method, path, body) =>
      answered(folder, `${url}/v2025-02-19/${path}`, {
        method,
        headers: {authorization: `Bearer ${secret}`, 'content-type': 'application/json'},
        ...(body && {body: JSON.stringify(body)}),
      }),
  }
}

function readWay(folder: string): v.InferOutput<typeof way> {
  try {
    return v.parse(way, JSON.parse(readFileSync(pathOf(folder), 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES')
      throw new Error(`${pathOf(folder)} may not be read. Run this as the user as whom the lake runs.`, {cause: error})
    throw noLake(folder, error)
  }
}

async function answered(folder: string, url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') throw noLake(folder, error)
    throw new Error(`${url} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause: error,
    })
  })
  // The lake that once was there has left its file behind, and another has its port.
  if (response.status === 401) throw noLake(folder, await response.text())
  if (response.status === 204) return null
  const body: unknown = await response.json()
  if (response.ok) return body
  const refusal = v.safeParse(v.object({message: v.string()}), body)
  throw new Error(refusal.success ? refusal.output.message : `${url} answered ${response.status}.`)
}

function noLake(folder: string, cause: unknown): Error {
  return new Error(`No lake runs on ${folder}. Start it (serve), or name its folder (--data).`, {cause})
}

function pathOf(folder: string): string {
  return join(folder, 'operator.json')
}
