import {runSite} from '../support/run-site.ts'
import {ports} from './support/content.ts'

/** One site for all browser tests: they each write documents of their own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const site = await runSite(ports)
  const token = site.client.config().token
  if (token) process.env['TEST_LAKE_TOKEN'] = token
  return () => site[Symbol.asyncDispose]()
}
