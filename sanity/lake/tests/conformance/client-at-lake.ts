import * as real from '@sanity/client'

/*
 * What the client's own tests import as `@sanity/client` and `@sanity/client/stega`: the client as it is installed, which asks the
 * lake where theirs asks Sanity.
 */
// oxlint-disable-next-line oxc/no-barrel-file -- it stands for the client, with all that it exports
export * from '@sanity/client'
export {stegaClean} from '@sanity/client/stega'

const lake = {apiHost: process.env['CONFORMANCE_LAKE'] ?? '', useProjectHostname: false}

export function createClient(config: real.ClientConfig) {
  return real.createClient({...config, ...lake})
}
