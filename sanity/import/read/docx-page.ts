import {unzipSync} from 'fflate'
import mammoth from 'mammoth'

import type {ParseHtml, SourcePage} from '../source-page.ts'
import {flatten} from './flatten.ts'
import {pageOf} from './text-page.ts'

/** Most bytes that a document may have once it is unpacked. */
const maxUnpacked = 200 * 1024 * 1024

const damaged = 'To nie jest dokument DOCX albo plik jest uszkodzony. Otwórz go w Wordzie i zapisz jako DOCX.'

/** Reads a document of Word: its first line is the title, pictures lie in it as `data:` addresses. Throws where it is none. */
export async function readDocxPage(bytes: Uint8Array, source: string, parseHtml: ParseHtml): Promise<SourcePage> {
  checkSize(bytes)
  const reading = mammoth.convertToHtml(inputOf(bytes), {
    styleMap: [
      'p[style-name="Tytuł"] => h1:fresh',
      'p[style-name="Title"] => h1:fresh',
      'p[style-name="Podtytuł"] => p:fresh',
    ],
  })
  const {value} = await reading.catch(() => Promise.reject(new Error(damaged)))
  return pageOf(flatten(parseHtml(value).body), source)
}

// In Node it takes a Buffer, in a browser an ArrayBuffer, and each refuses the other.
function inputOf(bytes: Uint8Array) {
  if (typeof Buffer !== 'undefined') return {buffer: Buffer.from(bytes)}
  const arrayBuffer = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(arrayBuffer).set(bytes)
  return {arrayBuffer}
}

function checkSize(bytes: Uint8Array): void {
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter({originalSize}) {
        unpacked += originalSize
        return false
      },
    })
  } catch {
    throw new Error(damaged)
  }
  if (unpacked > maxUnpacked)
    throw new Error('Dokument jest po rozpakowaniu większy niż 200 MB. Zmniejsz w nim zdjęcia.')
}
