import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** Runs a program, and answers what it printed; rejects with all that it said where it fails. */
export const run = promisify(execFile)

/**
 * A temporary folder in which packages are installed, as a project of its own would get them; `await using` takes it away.
 *
 * @param packages with their versions, as npm takes them: `{react: '19'}`
 */
export async function installed(packages: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'versions-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({private: true, type: 'module', dependencies: packages}))
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder})
  return {
    folder,
    /** Which version of a package came. */
    async versionOf(name: string): Promise<string> {
      const {version} = JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
      return version
    },
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true}),
  }
}
