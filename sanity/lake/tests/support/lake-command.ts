import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

import {lakeCommand} from './run-lake.ts'

const run = promisify(execFile)

type Ended = {code: number; output: string}

/** Runs a command of the lake on a data folder. */
export function lake(folder: {path: string}, ...args: string[]): Promise<Ended> {
  return ended(process.execPath, [lakeCommand, ...args, '--data', folder.path])
}

/** As `lake`, where no file may become larger than so many kilobytes. */
export function lakeWithRoom(kilobytes: number, folder: {path: string}, ...args: string[]): Promise<Ended> {
  const command = [process.execPath, lakeCommand, ...args, '--data', folder.path]
  return ended('bash', ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', ...command])
}

async function ended(file: string, args: readonly string[]): Promise<Ended> {
  try {
    const {stdout} = await run(file, args)
    return {code: 0, output: stdout}
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error) || !('stderr' in error)) throw error
    return {code: Number(error.code), output: String(error.stdout) + String(error.stderr)}
  }
}
