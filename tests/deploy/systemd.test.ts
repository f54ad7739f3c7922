import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'

import {expect, test} from 'vitest'

import {dataFolder} from '#sanity/lake/tests/support/data-folder.ts'

import {isInstalled} from '../support/is-installed.ts'

const isHere = isInstalled('systemd-analyze')

test.skipIf(!isHere)(
  `systemd takes the units as they are written${isHere ? '' : ' (skipped: systemd-analyze is not installed)'}`,
  async () => {
    await using folder = await dataFolder()
    const units = readdirSync('deploy/systemd')
    for (const unit of units) {
      const text = readFileSync(`deploy/systemd/${unit}`, 'utf8')
      // Where this project lies.
      const here = text.replaceAll('/srv/sciezki', resolve('.'))
      writeFileSync(folder.file(unit), here)
    }
    const paths = units.map((unit) => folder.file(unit))
    const {status, stdout, stderr} = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {encoding: 'utf8'})
    expect(`${stdout}${stderr}`).not.toContain('sciezki')
    expect(status).toBe(0)
  },
)
