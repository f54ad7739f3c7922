import type {Ports} from '../../support/run-site.ts'

// So that two checkouts can be tested at once.
const first = Number(process.env['TEST_PORT'] || 3510)

/** Where the site and the lake of a worker listen. `TEST_PORT` moves them all. */
export function portsOf(worker: number): Ports {
  const port = first + 10 * worker
  return {port, lakePort: port + 3}
}
