type Span = {_type: 'span'; text: string; marks: string[]}
type MarkDef = {_key: string; _type: string; [field: string]: unknown}

/** What a line of text becomes: spans, and the definitions of their links. */
export type Inline = {children: Span[]; markDefs: MarkDef[]}

const token = /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<target>[^)]+)\)/g
const address = /^(https?:|mailto:|tel:)/

/** Reads `**strong**`, `*emphasis*`, `[label](https://…)` and `[label](chapter-kis)`, where the latter is the `_id` of a document. */
export function inline(text: string): Inline {
  const read: Inline = {children: [], markDefs: []}
  let end = 0
  for (const match of text.matchAll(token)) {
    addSpan(read, text.slice(end, match.index), [])
    addToken(read, match.groups ?? {})
    end = match.index + match[0].length
  }
  addSpan(read, text.slice(end), [])
  return read
}

function addSpan(read: Inline, text: string, marks: string[]) {
  if (text) read.children.push({_type: 'span', text, marks})
}

function addToken(read: Inline, groups: Record<string, string | undefined>) {
  if (groups.strong) return addSpan(read, groups.strong, ['strong'])
  if (groups.em) return addSpan(read, groups.em, ['em'])
  const _key = `link${read.markDefs.length}`
  read.markDefs.push({_key, ...linkTo(groups.target ?? '')})
  addSpan(read, groups.label ?? '', [_key])
}

function linkTo(target: string) {
  if (address.test(target)) return {_type: 'link', href: target}
  return {_type: 'internalLink', reference: {_type: 'reference', _ref: target}}
}
