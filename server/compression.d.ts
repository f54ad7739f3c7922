// The package's public types are Express's; it works on any request and response of Node's, and that is how it is used.
declare module 'compression' {
  import type {IncomingMessage, ServerResponse} from 'node:http'

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean

  const compression: {
    (options: {filter: Filter}): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
    /** Whether the type of the answer is one that compression makes smaller. */
    filter: Filter
  }

  export default compression
}
