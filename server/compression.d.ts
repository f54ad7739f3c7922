// The package's public types are Express's; it works on any request and response of Node's, and that is how it is used.
declare module 'compression' {
  import type {IncomingMessage, ServerResponse} from 'node:http'

  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
