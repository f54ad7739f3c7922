import {execFile, fork, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {isInstalled} from '../support/is-installed.ts'
import {runSite} from '../support/run-site.ts'
import {readAll} from './kept-pages.ts'
import {round, summarise} from './measure.ts'
import type {Row, Table} from './report.ts'
import {pagesOfEachType} from './weight.ts'

const connections = [1, 16, 64]
const seconds = 3
const rounds = 3
const pages = {'news list': '/aktualnosci', 'Informator contents': '/informator'}

/** Kept pages a second from the site, beside nginx and bare Node serving the very same bytes. Needs nginx and wrk. */
export async function benchRequests(): Promise<Table[]> {
  const title = `Kept pages, requests a second (median of ${rounds} rounds of ${seconds} s), beside nginx and a bare Node server`
  const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program))
  const note = `skipped: ${missing.join(' and ')} not installed (apt-get install nginx wrk)`
  if (missing.length > 0) return [{title, rows: [], note}]
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  const documents = await site.client.fetch<number>('count(*)')
  const paths = Object.values(await pagesOfEachType(site))
  await readAll(site.siteUrl, paths)
  const kept = [...(await readAll(site.siteUrl, paths)).values()].filter((page) => page.kept)
  const rows: Row[] = []
  for (const [what, path] of Object.entries(pages)) {
    rows.push(...(await compare(what, site.siteUrl + path, {documents, 'kept pages': kept.length})))
  }
  return [{title, rows}]
}

/** One page, with each number of connections: the servers by turns, so that all meet the machine in the same mood. */
async function compare(what: string, url: string, content: Row['size']): Promise<Row[]> {
  // As wrk asks: else the headers would be those of a compressed page, with its length.
  const page = await fetch(url, {headers: {'accept-encoding': 'identity'}})
  const html = await page.text()
  await using file = await serveFile(html)
  await using bare = await serveBare(html, page.headers)
  const rows: Row[] = []
  for (const count of connections) {
    const [ours = 0, nginx = 0, node = 0] = await measureByTurns([url, file.url, bare.url], count)
    rows.push(
      rowOf({what, count, ours, nginx, node}, {...content, 'kB of HTML': round(Buffer.byteLength(html) / 1000)}),
    )
  }
  return rows
}

async function measureByTurns(urls: readonly string[], count: number): Promise<number[]> {
  const measured = urls.map((): number[] => [])
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [at, url] of urls.entries()) measured[at]?.push(await requestsPerSecond(url, count))
  }
  return measured.map((samples) => summarise(samples).median)
}

type Measured = {what: string; count: number; ours: number; nginx: number; node: number}

function rowOf({what, count, ours, nginx, node}: Measured, content: Row['size']): Row {
  const ratios = {'of nginx': round(ours / nginx), 'of bare Node': round(ours / node)}
  const line = {
    what: `kept ${what}, requests a second`,
    here: round(ours).toLocaleString('en'),
    beside: `${round(nginx).toLocaleString('en')}: nginx, the same bytes from a file`,
    ratio: ratios['of nginx'],
  }
  return {
    what,
    size: {...content, connections: count},
    figures: {
      'site, requests/s': round(ours),
      'nginx, requests/s': round(nginx),
      'bare Node, requests/s': round(node),
      ...ratios,
    },
    readme: count === 16 ? [line] : [],
  }
}

/** One wrk run, of one thread. */
async function requestsPerSecond(url: string, count: number): Promise<number> {
  const {stdout} = await promisify(execFile)('wrk', ['-t1', `-c${count}`, `-d${seconds}s`, url])
  if (/Non-2xx|Socket errors/.test(stdout))
    throw new Error(`${url} did not answer every request with a success:\n${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

// Node writes these itself.
const ofTheConnection = ['connection', 'keep-alive', 'date']

/** A Node server in a process of its own that does nothing but send these bytes with these headers. */
async function serveBare(html: string, headers: Headers): Promise<AsyncDisposable & {url: string}> {
  const port = await freePort()
  const server = fork(new URL('bare-node.ts', import.meta.url))
  const sent = [...headers].filter(([name]) => !ofTheConnection.includes(name)).flat()
  server.send({port, html, headers: sent})
  await once(server, 'message')
  return {
    url: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.kill()
      await once(server, 'exit')
    },
  }
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
