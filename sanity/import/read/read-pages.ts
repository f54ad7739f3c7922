import type {ParseHtml, SourcePage} from '../source-page.ts'
import {readCsvPages} from './csv-pages.ts'
import {daysIn} from './dates-in-text.ts'
import {readDocxPage} from './docx-page.ts'
import {readHtmlPage} from './html-page.ts'
import {readTextPage} from './text-page.ts'

/** Endings of the files that hold pages. */
export const pageEndings = ['.html', '.htm', '.xhtml', '.txt', '.md', '.csv', '.docx']

/** Largest file of a page, in bytes. */
const maxPageBytes = 20 * 1024 * 1024

/** The pages in a file, by the ending of its name. Throws, in Polish, where it cannot be read. */
export async function readPages(name: string, bytes: Uint8Array, parseHtml: ParseHtml): Promise<SourcePage[]> {
  if (bytes.byteLength > maxPageBytes) throw new Error('Plik jest większy niż 20 MB. Podziel go na mniejsze.')
  if (bytes.byteLength === 0) throw new Error('Plik jest pusty.')
  const pages = await pagesIn(name, bytes, parseHtml)
  const [day = null] = daysIn(name.replaceAll('_', '-'))
  return pages.map((page) => ({...page, day: page.day ?? day}))
}

async function pagesIn(name: string, bytes: Uint8Array, parseHtml: ParseHtml): Promise<SourcePage[]> {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '.txt'
  if (ending === '.docx') return [await readDocxPage(bytes, name, parseHtml)]
  const text = decode(bytes)
  if (ending === '.csv') return readCsvPages(text, name, parseHtml)
  const isHtml = /html?$/.test(ending) || /^\s*<(?:!doctype|html|head|body|p|div|h1|article)\b/i.test(text)
  if (isHtml) return [readHtmlPage(parseHtml(text), name)]
  if (!pageEndings.includes(ending))
    throw new Error(`Nie wiadomo, jak czytać plik „${ending}”. Znane: ${pageEndings.join(', ')}.`)
  return [readTextPage(text, name, parseHtml)]
}

/** Text of a file: as it says of itself, else UTF-8, else what Windows wrote in Poland. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
    const declared = /charset=["']?\s*([\w-]+)/i.exec(beginning)?.[1] ?? 'windows-1250'
    return new TextDecoder(/^(?:iso-8859-2|windows-1250)$/i.test(declared) ? declared : 'windows-1250').decode(bytes)
  }
}
