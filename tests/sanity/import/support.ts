import {composeNews, type NewsFields, type Note} from '#sanity/import/compose-news.ts'
import type {PresentContent} from '#sanity/import/present-content.ts'
import {readPages} from '#sanity/import/read/read-pages.ts'
import type {SourcePage} from '#sanity/import/source-page.ts'
import {parseHtml} from '#scripts/import/parse-html.ts'

const nothingPresent: PresentContent = {news: [], categories: [], events: [], abbreviations: []}

export async function pageOf(name: string, content: string | Uint8Array): Promise<SourcePage> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [page] = await readPages(name, bytes, parseHtml)
  if (!page) throw new Error('There is no page.')
  return page
}

/** What becomes of one page, in a form that tests can read: body as lines, notes as lines. Its files came with it, unless `findFile` says otherwise. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  present: Partial<PresentContent> = {},
  findFile: (address: string) => string | null = (address) => address,
) {
  const page = await pageOf(name, content)
  const surroundings = {parseHtml, present: {...nothingPresent, ...present}, findFile}
  const {fields, notes} = composeNews(page, surroundings)
  return {page, fields, body: bodyLines(fields), notes: notes.map(lineOf)}
}

/** A page of text whose body is this, with whatever else a page has. */
export function bodyOf(body: string) {
  return imported(
    'strona.html',
    `<title>Tytuł wiadomości</title><main><h1>Tytuł wiadomości</h1><p>04.11.2016</p><p>To jest wstęp tej wiadomości.</p>${body}</main>`,
  )
}

function bodyLines({body}: NewsFields): string[] {
  return body.map((block) => {
    if (block._type === 'table') return block.rows.map(({cells}) => cells.join(' | ')).join(' / ')
    if (block._type === 'picture') return `[${block.file}: ${block.alt ?? ''}]`
    if (block._type === 'gallery') return `[${block.pictures.length} pictures]`
    const text = block.children.map((span) => (span.marks.length > 0 ? `*${span.text}*` : span.text)).join('')
    const kind = block.listItem ?? (block.style === 'normal' ? '' : block.style)
    return kind ? `${kind}: ${text}` : text
  })
}

function lineOf({kind, text}: Note): string {
  return `${kind}: ${text}`
}
