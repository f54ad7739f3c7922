import {jsonLdText} from '#lib/json-ld/script-text.ts'
import type {JsonLdNode} from '#lib/json-ld/types.ts'

/** What a page is about, for search engines. A block of data: no browser runs it, and no policy has to allow it. */
export function JsonLd({data}: {data: JsonLdNode | readonly JsonLdNode[] | null}) {
  const nodes = data === null ? [] : [data].flat()
  if (nodes.length === 0) return null
  return <script type="application/ld+json" dangerouslySetInnerHTML={{__html: jsonLdText(nodes)}} />
}
