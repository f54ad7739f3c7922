import {execFile, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {runSite} from '../support/run-site.ts'
import {readAll} from './kept-pages.ts'
import {round} from './measure.ts'
import type {Row, Table} from './report.ts'
import {pagesOfEachType} from './weight.ts'

const connections = 16
const seconds = 5

/** Kept pages a second from the site, beside nginx serving the very same bytes from a file. Needs nginx and wrk. */
export async function benchRequests(): Promise<Table[]> {
  const title = `Kept pages, requests a second for ${seconds} s, beside nginx`
  const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program))
  const note = `skipped: ${missing.join(' and ')} not installed (apt-get install nginx wrk)`
  if (missing.length > 0) return [{title, rows: [], note}]
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  const documents = await site.client.fetch<number>('count(*)')
  const paths = Object.values(await pagesOfEachType(site))
  await readAll(site.siteUrl, paths)
  const kept = [...(await readAll(site.siteUrl, paths)).values()].filter((page) => page.kept)
  const rows: Row[] = []
  for (const [what, path] of Object.entries({'news list': '/aktualnosci', 'Informator contents': '/informator'})) {
    rows.push(await compare(what, site.siteUrl + path, {documents, 'kept pages': kept.length}))
  }
  return [{title, rows}]
}

async function compare(what: string, url: string, content: Row['size']): Promise<Row> {
  const html = await fetch(url).then((response) => response.text())
  const ours = round(await requestsPerSecond(url))
  await using file = await serveFile(html)
  const nginx = round(await requestsPerSecond(file.url))
  const ratio = round(ours / nginx)
  return {
    what,
    size: {...content, connections, 'kB of HTML': round(Buffer.byteLength(html) / 1000)},
    figures: {'site, requests/s': ours, 'nginx, requests/s': nginx, ratio},
    readme: [
      {
        what: `kept ${what}, requests a second`,
        here: ours.toLocaleString('en'),
        beside: `${nginx.toLocaleString('en')}: nginx, the same bytes from a file`,
        ratio,
      },
    ],
  }
}

/** One wrk run, of one thread. */
async function requestsPerSecond(url: string): Promise<number> {
  const {stdout} = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, url])
  if (stdout.includes('Non-2xx')) throw new Error(`${url} did not answer every request with a success:\n${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function serveFile(html: string): Promise<AsyncDisposable & {url: string}> {
  const port = await freePort()
  const url = `http://localhost:${port}/page.html`
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  mkdirSync(join(folder, 'site'))
  writeFileSync(join(folder, 'site/page.html'), html)
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port))
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {stdio: 'inherit'})
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (nginx.exitCode !== null) throw new Error('nginx ended before it answered; what it printed above says why.')
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      nginx.kill()
      await once(nginx, 'exit')
      rmSync(folder, {recursive: true})
    },
  }
}

function configuration(folder: string, port: number): string {
  return `
    daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
    events { worker_connections 256; }
    http {
      access_log off; default_type text/html; sendfile on;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
      uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${port}; listen [::1]:${port}; root ${folder}/site; }
    }
    ${process.getuid?.() === 0 ? 'user root;' : ''}
  `
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}
