import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {LaunchOptions} from '@playwright/test'
import packaged, {inflate, setupLambdaEnvironment} from '@sparticuz/chromium'

/**
 * Chromium from npm, with the few libraries a bare machine lacks: the browser tests need nothing else installed.
 * The package's own default arguments are left out, because they switch web security off and would hide CORS faults.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  return {
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  }
}
