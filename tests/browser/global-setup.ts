import {buildTestSite} from '../support/run-site.ts'
import {portsOf} from './support/ports.ts'

/** One build for the sites of all workers, made before any runs: no test builds under another. */
export default function globalSetup(): Promise<void> {
  return buildTestSite(portsOf(0))
}
