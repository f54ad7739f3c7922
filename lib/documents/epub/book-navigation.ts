import type {DocumentBlock} from '#lib/rich-text/document-block.ts'
import {escapeMarkup} from '#lib/rich-text/markup.ts'

import type {GuideDocument} from '../guide-document.ts'
import {type BookFile, xhtmlDocument} from './book-files.ts'

/** The navigation document (EPUB 3.3 §7): contents with the main headings, and landmarks. */
export function bookNavigation(document: GuideDocument, files: readonly BookFile[]): string {
  const entries = files.map(({id, name, title}) => {
    const part = [...document.parts, ...document.sections].find(({anchor}) => anchor === id)
    return `<li><a href="${name}">${escapeMarkup(title ?? '')}</a>${part ? headings(name, part.blocks) : ''}</li>`
  })
  const fileOf = (wanted: string) => files.find(({id}) => id === wanted)
  const start = fileOf('wprowadzenie') ?? fileOf(document.parts[0]?.anchor ?? '')
  const cover = fileOf('okladka')
  return xhtmlDocument(
    'Spis treści',
    `<nav epub:type="toc" id="spis-tresci" role="doc-toc">
<h1>Spis treści</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>Miejsca w&#160;książce</h2>
<ol>
${cover ? `<li><a epub:type="cover" href="${cover.name}">Okładka</a></li>` : ''}
<li><a epub:type="titlepage" href="${fileOf('tytul')?.name}">Strona tytułowa</a></li>
<li><a epub:type="toc" href="nawigacja.xhtml">Spis treści</a></li>
<li><a epub:type="bodymatter" href="${start?.name}">Początek tekstu</a></li>
</ol>
</nav>`,
  )
}

function headings(file: string, blocks: readonly DocumentBlock[]): string {
  const main = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []))
  if (main.length === 0) return ''
  const entries = main.map(({anchor, number, content}) => {
    const words = [number, content.map(({text}) => text).join('')].filter(Boolean).join(' ')
    return `<li><a href="${file}#${anchor}">${escapeMarkup(words)}</a></li>`
  })
  return `<ol>${entries.join('')}</ol>`
}
