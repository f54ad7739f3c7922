import {execFile, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import type {RunningSite} from '../support/run-site.ts'
import {round} from './measure.ts'

const nginxPort = 3519

/** Cached pages a second from the site, beside nginx serving the very same bytes from a file. Needs nginx and wrk. */
export async function benchRequests(site: RunningSite) {
  const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program))
  if (missing.length > 0) return `skipped: ${missing.join(' and ')} not installed (apt-get install nginx wrk)`
  const pages = {'news list': '/aktualnosci', 'Informator contents': '/informator'}
  const rows = []
  for (const [what, path] of Object.entries(pages)) rows.push({what, ...(await compare(site.siteUrl + path))})
  return rows
}

async function compare(url: string) {
  const html = await fetch(url).then((response) => response.text())
  const ours = await requestsPerSecond(url)
  await using _nginx = await serveFile(html)
  const nginx = await requestsPerSecond(`http://localhost:${nginxPort}/page.html`)
  return {'site, requests/s': round(ours), 'nginx, requests/s': round(nginx), ratio: round(ours / nginx)}
}

/** One wrk run: one thread, 16 connections, 5 s. */
async function requestsPerSecond(url: string): Promise<number> {
  const {stdout} = await promisify(execFile)('wrk', ['-t1', '-c16', '-d5s', url])
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function serveFile(html: string): Promise<AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  mkdirSync(join(folder, 'site'))
  writeFileSync(join(folder, 'site/page.html'), html)
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder))
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {stdio: 'inherit'})
  while (!(await fetch(`http://localhost:${nginxPort}/page.html`).catch(() => null))?.ok) {
    if (nginx.exitCode !== null) throw new Error('nginx ended before it answered; what it printed above says why.')
  }
  return {
    async [Symbol.asyncDispose]() {
      nginx.kill()
      await once(nginx, 'exit')
      rmSync(folder, {recursive: true})
    },
  }
}

function configuration(folder: string): string {
  return `
    daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
    events { worker_connections 256; }
    http {
      access_log off; default_type text/html; sendfile on;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
      uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${nginxPort}; listen [::1]:${nginxPort}; root ${folder}/site; }
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
