import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, onTestFinished, test} from 'vitest'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'
import {lakeClient, startLake} from '#scripts/run/lake.ts'
import {readSettings} from '#scripts/run/settings.ts'

test('the sample content goes into the dataset that the settings name', {timeout: 60_000}, async () => {
  const settings = readSettings({
    LAKE_PORT: `${await freePort()}`,
    LAKE_DATA: mkdtempSync(join(tmpdir(), 'lake-')),
    NEXT_PUBLIC_SANITY_DATASET: 'inny',
  })
  if (!settings.lake) throw new Error('Without a project id there is a lake.')
  const part = await startLake({...settings, lake: settings.lake}, () => {})
  onTestFinished(() => part.stop())
  const client = lakeClient(settings.lake, settings.env)
  expect(await client.fetch<number>('count(*[_type == "chapter"])')).toBeGreaterThan(0)
})
