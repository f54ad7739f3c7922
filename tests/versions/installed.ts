import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** Runs a program, and answers what it printed; rejects with all that it said where it fails. */
export const run = promisify(execFile)

/** Names of packages, with their versions. */
export type Packages = Readonly<Record<string, string>>

/**
 * A temporary folder in which packages are installed, as a project of its own would get them; `await using` takes it away.
 *
 * @param packages as npm takes them: `{react: '19'}`
 * @param overrides versions of what those ask for, in place of what they ask for
 */
export async function installed(packages: Packages, overrides: Packages = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'versions-'))
  const project = {private: true, type: 'module', dependencies: packages, overrides}
  await writeFile(join(folder, 'package.json'), JSON.stringify(project))
  const remove = () => rm(folder, {recursive: true, force: true})
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder})
  } catch (error) {
    await remove()
    throw error
  }
  return {
    folder,
    /** Which version of a package came. */
    async versionOf(name: string): Promise<string> {
      const {version} = JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
      return version
    },
    [Symbol.asyncDispose]: remove,
  }
}
