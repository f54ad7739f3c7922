import {watch} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'

const sources = ['app', 'components', 'lib', 'sanity']
const eventsPath = '/__przeladuj'
const scriptPath = '/__przeladuj.js'

// When the stream comes back after the server was started anew, the page is old too.
const script = `let opened = false
const events = new EventSource('${eventsPath}')
events.onopen = () => (opened ? location.reload() : (opened = true))
events.onmessage = () => location.reload()
`

/**
 * What the server does in development alone, so that pages are what readers get. They load again by themselves when a
 * source file changes, which in Next the framework's scripts do; and they have the status that they have when built.
 */
export function developmentTools() {
  const open = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | undefined
  for (const folder of sources) {
    // Editors and formatters write a file several times in a row.
    watch(folder, {recursive: true, persistent: false}, () => {
      clearTimeout(timer)
      timer = setTimeout(() => open.forEach((response) => response.write('data: changed\n\n')), 100)
    })
  }

  return {
    /** Answers what the script asks for; returns whether it has. */
    answer({url}: IncomingMessage, response: ServerResponse): boolean {
      if (url !== eventsPath && url !== scriptPath) return false
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Content-Type', url === scriptPath ? 'text/javascript' : 'text/event-stream')
      if (url === scriptPath) {
        response.end(script)
        return true
      }
      response.flushHeaders()
      open.add(response)
      response.once('close', () => open.delete(response))
      return true
    },
    /** The status of a page, which in development Next gives before it has found out that there is none, or no way to it. */
    statusOf(html: string, given: number): number {
      const [, digest = ''] = /<template data-dgst="([^"]*)"/.exec(html) ?? []
      if (digest === '' || digest.startsWith('NEXT_REDIRECT')) return given
      return digest === 'NEXT_HTTP_ERROR_FALLBACK;404' ? 404 : 500
    },
    /** The page with the script. */
    withScript: (html: string) => html.replace('</body>', `<script src="${scriptPath}" async=""></script></body>`),
  }
}
