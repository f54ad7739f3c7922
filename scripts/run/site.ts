import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'

import {type Part, answers, startPart} from './part.ts'
import {type Environment, type Settings, siteEnvironment} from './settings.ts'
import {sourceFingerprint} from './source-fingerprint.ts'

const next = 'node_modules/next/dist/bin/next'
const stamp = '.next/source-fingerprint'

/** Builds the site unless `.next` already holds a build of just these sources. @throws where the build fails. */
export async function buildSite(settings: Settings): Promise<void> {
  const fingerprint = sourceFingerprint()
  if (existsSync('.next/BUILD_ID') && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  console.log('Building the site and the Studio; the first time takes a minute or two.')
  const build = startPart('build', [next, 'build'], siteEnvironment(settings))
  const [code] = await once(build.process, 'exit')
  if (code !== 0) throw new Error('The build failed. What it printed above says why; mend that and start again.')
  writeFileSync(stamp, fingerprint)
}

/** The next `buildSite` builds, whatever build is there. */
export function forgetBuild(): void {
  rmSync(stamp, {force: true})
}

/** Starts the built site. @throws where no build is there or the site ends before it answers. */
export async function startSite(settings: Settings): Promise<Part> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build of the site. Run: npm start')
  return serve(settings, siteEnvironment(settings))
}

/** Starts the site in development: pages follow the source files. @throws where it ends before it answers. */
export async function startDevelopmentSite(settings: Settings): Promise<Part> {
  return serve(settings, {...siteEnvironment(settings), NODE_ENV: 'development'})
}

async function serve(settings: Settings, env: Environment): Promise<Part> {
  const part = startPart('site', ['server/main.ts'], env)
  await answers(part, `http://localhost:${settings.port}/api/health`)
  return part
}
