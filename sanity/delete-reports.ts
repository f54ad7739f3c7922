import {createClient, type SanityClient} from '@sanity/client'

import {retentionDays} from '#lib/reports/retention.ts'

import {client, clientConfig} from './client.ts'
import {reportRetentionQuery} from './queries/reports.ts'

const dayMs = 86_400_000
const everyMs = 3_600_000
/** What a start has to do first has been done by then. */
const firstMs = 10_000
/** How many at a time: a transaction has a greatest size. */
const most = 500

/**
 * Deletes the reports of readers that were handled so many days ago as the settings say: of a report that is handled, nothing
 * has changed since. What was not deleted in one hour, as while content is away, goes in the next; whether the site was started
 * anew meanwhile makes no difference.
 *
 * @param cleaner a client that may delete handled reports
 * @param now ms since the epoch
 */
export async function deleteHandledReports(
  content: Pick<SanityClient, 'fetch'>,
  cleaner: Pick<SanityClient, 'delete'>,
  now: number,
): Promise<void> {
  const setting = await content.fetch(reportRetentionQuery, {}, {cache: 'no-store'})
  const before = new Date(now - retentionDays(setting) * dayMs).toISOString()
  await cleaner.delete({
    query: `*[_type == "report" && string::startsWith(_id, "report.") && status == "done" && dateTime(_updatedAt) < dateTime($before)][0...${most}]`,
    params: {before},
  })
}

/** Has handled reports deleted in time for as long as this process runs. */
export function keepDeletingReports(token: string): void {
  const cleaner = createClient({...clientConfig, token})
  const turn = () => {
    deleteHandledReports(client, cleaner, Date.now()).catch((error: unknown) => {
      console.warn('Handled reports could not be deleted; it is tried again within an hour.', error)
    })
  }
  setTimeout(turn, firstMs).unref()
  setInterval(turn, everyMs).unref()
}
