import {shortAddress} from '#lib/addresses/links.ts'
import {isRecord} from '#lib/rich-text/is-record.ts'

import type {GuideDocument} from '../guide-document.ts'
import {qrCode} from '../qr-code.ts'
import {wellFormed} from '../well-formed.ts'

/** The document as template.typ reads it, JSON: with its QR code, its date as Typst takes it, and notes for its links. */
export async function pdfData(document: GuideDocument): Promise<string> {
  const time = new Date(document.writtenAt)
  const whole = {
    ...document,
    qr: await qrCode(document.currencyAddress),
    date: {year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate()},
  }
  return JSON.stringify(wellFormed(withNotes(whole)))
}

type Linked = {text: string; href: string}

// Words are known by what a run of them has, wherever in the document they stand. An address is told once in a part.
function withNotes(value: unknown, told = new Set<string>()): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => {
      const note = isLinked(item) ? noteOf(value.slice(0, at + 1), value[at + 1]) : null
      if (note === null || told.has(note)) return withNotes(item, isPart(item) ? new Set() : told)
      told.add(note)
      return {...Object(item), note}
    })
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNotes(inner, told)]))
}

/** The address for paper behind a link whose last words are the last of `words`; none where they show it already. */
function noteOf(words: unknown[], next: unknown): string | null {
  const last = words.at(-1)
  if (!isLinked(last) || last.href.startsWith('#') || (isLinked(next) && next.href === last.href)) return null
  const first = words.findLastIndex((word) => !isLinked(word) || word.href !== last.href) + 1
  const text = words
    .slice(first)
    .map((word) => (isLinked(word) ? word.text : ''))
    .join('')
  const shown = last.href.replace(/^(?:mailto|tel):/, '')
  const isSaid = last.href.startsWith('tel:') ? /\d{3}/.test(text) : text.includes(shortAddress(shown))
  return isSaid ? null : shown
}

function isLinked(value: unknown): value is Linked {
  return isRecord(value) && 'text' in value && typeof value['href'] === 'string'
}

function isPart(value: unknown): boolean {
  return isRecord(value) && 'anchor' in value && 'blocks' in value
}
