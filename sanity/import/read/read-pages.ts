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
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  if (broken === 0) return text
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared = /(?:charset|encoding)=["']?\s*([\w-]+)/i.exec(beginning)?.[1]?.toLowerCase()
  if (declared === 'utf-8' || declared === 'utf8') return text
  if (declared === 'iso-8859-2' || declared === 'windows-1250') return new TextDecoder(declared).decode(bytes)
  // A description that was cut by bytes breaks one letter; letters of Windows break all.
  const whole = text.match(/(?!\uFFFD)[^\p{ASCII}]/gu)?.length ?? 0
  return broken > whole ? new TextDecoder('windows-1250').decode(bytes) : text
}
