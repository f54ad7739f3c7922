import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer, get as getPlain, type IncomingHttpHeaders} from 'node:http'
import {connect} from 'node:http2'
import {request} from 'node:https'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {makeCertificate} from '#sanity/lake/src/certificate.ts'
import {dataFolder} from '#sanity/lake/tests/support/data-folder.ts'
import {freePort, runLake} from '#sanity/lake/tests/support/run-lake.ts'

import {isInstalled} from '../support/is-installed.ts'

const isHere = isInstalled('nginx')
const [site, lake] = ['www.example.pl', 'lake.example.pl']

/** nginx with the configuration of deploy/nginx, on free ports, before the given ones. */
async function serve(sitePort: number, lakePort: number) {
  const folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  const [port, plainPort] = [await freePort(), await freePort()]
  const configuration = readFileSync('deploy/nginx/sciezki.conf', 'utf8')
    .replaceAll(/listen (\[::\]:)?443/g, `listen $1${port}`)
    .replaceAll(/listen (\[::\]:)?80;/g, `listen $1${plainPort};`)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${sitePort}`)
    .replaceAll('127.0.0.1:3333', `127.0.0.1:${lakePort}`)
    .replaceAll(/\/etc\/letsencrypt\S+fullchain.pem/g, certFile)
    .replaceAll(/\/etc\/letsencrypt\S+privkey.pem/g, keyFile)
    .replaceAll('/var/log/nginx', folder.path)
  writeFileSync(
    folder.file('nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder.file('pid')}; error_log stderr crit;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http {
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder.file(name)};`).join(' ')}
      ${configuration}
    }`,
  )
  const nginx = spawn('nginx', ['-p', folder.path, '-c', 'nginx.conf', '-e', 'stderr'], {stdio: 'inherit'})
  const served = {port, plainPort, log: () => readFileSync(join(folder.path, 'sciezki.log'), 'utf8')}
  while (!(await answerOf(served, site, '/').catch(() => null)))
    if (nginx.exitCode !== null) throw new Error('nginx ended before it answered; what it printed above says why.')
  return {
    ...served,
    async [Symbol.asyncDispose]() {
      nginx.kill()
      await once(nginx, 'exit')
      await folder[Symbol.asyncDispose]()
    },
  }
}

type Answered = {status: number | undefined; headers: IncomingHttpHeaders; body: string}

function answerOf({port}: {port: number}, host: string, path: string, headers = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = {port, path, servername: host, headers: {host, ...headers}, rejectUnauthorized: false, agent: false}
    const asked = request(options, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body}))
    })
    asked.on('error', reject).end()
  })
}

/** Answers with the headers that it was asked with. */
async function serveEcho() {
  const port = await freePort()
  const server = createServer(({headers}, response) => void response.end(JSON.stringify(headers))).listen(port)
  await once(server, 'listening')
  return {
    port,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

test.skipIf(!isHere)(
  `nginx as configured here serves site and lake${isHere ? '' : ' (skipped: nginx is not installed)'}`,
  {timeout: 60_000},
  async () => {
    await using folder = await dataFolder()
    const running = await runLake({LAKE_DATA: folder.path, LAKE_TRUSTED_PROXIES: '127.0.0.1,::1'})
    try {
      await using echo = await serveEcho()
      await using served = await serve(echo.port, Number(new URL(running.url).port))

      // Readers: the proxy says from where they come, whatever they say themselves, and under which id.
      const seen = await answerOf(served, site, '/zglos?secret=1', {
        'x-forwarded-for': '198.51.100.7',
        'x-request-id': 'mine',
      })
      expect(seen.status).toBe(200)
      const asked: Record<string, unknown> = JSON.parse(seen.body)
      expect(asked).toMatchObject({host: site, 'x-forwarded-for': '127.0.0.1'})
      expect(asked['x-request-id']).toMatch(/^[\da-f]{32}$/)
      expect(served.log()).toContain(`${String(asked['x-request-id'])} GET ${site}/zglos 200`)
      expect(served.log()).not.toMatch(/secret|127\.0\.0\.1/)
      expect(await redirectOf(served.plainPort, '/slownik')).toBe(`https://${site}/slownik`)

      // The Studio: HTTP/2, WebSockets, and event streams that are not held back.
      expect(await overHttp2(served.port, '/v1/ping')).toEqual(['h2', 200])
      expect(await firstOfStream(served.port)).toContain('event: welcome')
      expect(await upgrade(served.port, '/streams')).toBe(101)

      // Numbers are not for the network, and whoever asks without end is told to stop.
      for (const [host, path] of [
        [site, '/api/metrics'],
        [lake, '/metrics'],
      ] as const)
        expect((await answerOf(served, host, path)).status).toBe(404)
      const many = await Promise.all(Array.from({length: 300}, () => answerOf(served, site, '/')))
      const statuses = many.map(({status}) => status)
      expect(statuses).toContain(429)
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200)
    } finally {
      await running.stop('SIGTERM')
    }
  },
)

function redirectOf(port: number, path: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    getPlain({port, path, headers: {host: site}, agent: false}, (response) => {
      response.resume()
      resolve(response.headers.location)
    }).on('error', reject)
  })
}

function overHttp2(port: number, path: string): Promise<[protocol: string | undefined, status: number]> {
  const session = connect(`https://localhost:${port}`, {servername: lake, rejectUnauthorized: false})
  return new Promise((resolve, reject) => {
    session.on('error', reject)
    const stream = session.request({':path': path, ':authority': lake})
    stream.on('response', (headers) => {
      resolve([session.alpnProtocol, Number(headers[':status'])])
      session.destroy()
    })
    stream.end()
  })
}

function firstOfStream(port: number): Promise<string> {
  const path = '/v2025-02-19/data/listen/production?query=*'
  return new Promise((resolve, reject) => {
    const options = {port, path, servername: lake, headers: {host: lake}, rejectUnauthorized: false, agent: false}
    const asked = request(options, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += String(chunk)
        if (!text.includes('\n\n') || !text.includes('event')) return
        resolve(text)
        response.destroy()
      })
      response.on('error', () => {})
    })
    asked.on('error', reject).end()
  })
}

/** Asks for a WebSocket (RFC 6455, 1.3); answers with the status, 101 where it is one. */
function upgrade(port: number, path: string): Promise<number | undefined> {
  const headers = {
    host: lake,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  return new Promise((resolve, reject) => {
    const asked = request({port, path, servername: lake, headers, rejectUnauthorized: false, agent: false})
    asked.on('error', reject)
    asked.on('response', ({statusCode}) => resolve(statusCode))
    asked.on('upgrade', ({statusCode}, socket) => {
      resolve(statusCode)
      socket.destroy()
    })
    asked.end()
  })
}
