import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'

/** A PostgreSQL of its own, in a temporary folder and behind a socket there. */
type Postgres = AsyncDisposable & {folder: string}

const settings = {
  listen_addresses: '',
  shared_buffers: '512MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  // What it holds is thrown away.
  fsync: 'off',
  synchronous_commit: 'off',
  // For answers of a few ms, compiling takes longer than it saves.
  jit: 'off',
}

/** The version that is installed; null where none is. */
export function postgresVersion(): string | null {
  const programs = programFolder()
  if (programs === null) return null
  return execFileSync(join(programs, 'postgres'), ['--version'], {encoding: 'utf8'}).split(' ')[2]?.trim() ?? ''
}

/** Starts PostgreSQL. @throws where it is not installed */
export async function startPostgres(): Promise<Postgres> {
  const programs = programFolder()
  if (programs === null) throw new Error('PostgreSQL is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const account = unprivileged()
  if (account) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'bench', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync']
  execFileSync(join(programs, 'initdb'), initdb, {...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit']})
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, ...options], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilReady(server)
  return {
    folder,
    async [Symbol.asyncDispose]() {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, {recursive: true})
    },
  }
}

// Debian keeps the programs of the server out of the PATH.
function programFolder(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one)) : []
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** PostgreSQL refuses to run as root, so it then runs as the account made for it, or as nobody. */
function unprivileged(): {uid: number; gid: number} | null {
  if (process.getuid?.() !== 0) return null
  const name = ['postgres', 'nobody'].find((each) => idOf(each, '-u') !== null) ?? ''
  const [uid, gid] = [idOf(name, '-u'), idOf(name, '-g')]
  if (uid === null || gid === null)
    throw new Error('There is neither a user “postgres” nor “nobody” to run PostgreSQL.')
  return {uid, gid}
}

function idOf(name: string, kind: '-u' | '-g'): number | null {
  try {
    return Number(execFileSync('id', [kind, name], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}))
  } catch {
    return null
  }
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = ''
  const ready = new Promise<void>((resolve) => {
    server.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000)
      if (said.includes('ready to accept connections')) resolve()
    })
  })
  const ended = once(server, 'exit').then(() => Promise.reject(new Error(`PostgreSQL ended: ${said}`)))
  await Promise.race([ready, ended])
  ended.catch(() => {})
}
