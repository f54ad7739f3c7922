import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {byPolishOrder} from '#lib/entities/directory.ts'
import {checkedWords} from '#lib/guide/checked-words.ts'
import {cleanText} from '#lib/polish/clean-text.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'
import {type Inline, plainInline} from '#lib/rich-text/document-block.ts'

import {type DocumentSection, listOf} from './section.ts'

/** What something in the document rests on. */
export type Reference = {
  act: string | null
  journal: string | null
  provisions: string | null
  url: string | null
  checkedAt?: string | null
  toCheck?: string | null
}

/** Who cites: a chapter by its number, or a pathway. */
export type Citing = {chapter: number | null; references: readonly Reference[]}

/** An act with the place where it was published and the provisions meant. */
export function referenceWords({act, journal, provisions, url, ...checks}: Reference): Inline[] {
  const checked = checkedWords(checks)
  const rest = [journal && ` (${journal})`, provisions && `, ${provisions}`, checked && `. ${checked}`]
    .filter(Boolean)
    .join('')
  return [plainInline(polish(act ?? ''), absoluteHref(url)), plainInline(polish(rest))]
}

/** Every act that is cited, once, by Polish order, with the chapters that rest on it; null where none is. */
export function actsSection(citing: readonly Citing[]): DocumentSection | null {
  const acts = new Map<string, {reference: Reference; chapters: Set<number>; pathways: number}>()
  for (const {chapter, references} of citing) {
    const own = new Set<string>()
    for (const reference of references.filter(({act}) => act?.trim())) {
      const key = cleanText(`${reference.act} ${reference.journal ?? ''}`)
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase()
      const known = acts.get(key) ?? {reference, chapters: new Set(), pathways: 0}
      if (!known.reference.url && reference.url) known.reference = reference
      if (chapter !== null) known.chapters.add(chapter)
      else if (!own.has(key)) known.pathways += 1
      own.add(key)
      acts.set(key, known)
    }
  }
  if (acts.size === 0) return null
  const sorted = byPolishOrder([...acts.values()], ({reference}) => reference.act ?? '')
  return {
    anchor: 'akty-prawne',
    kind: 'acts',
    title: 'Wykaz aktów prawnych',
    lead: 'Akty, na których opierają się teksty w tym dokumencie. Jakich przepisów to dotyczy, mówi podstawa prawna przy każdym z nich.',
    blocks: [
      listOf(
        sorted.map(({reference, chapters, pathways}) => [
          ...referenceWords({...reference, provisions: null, checkedAt: null, toCheck: null}),
          plainInline(polish(citedWords([...chapters], pathways))),
        ]),
        true,
      ),
    ],
  }
}

function citedWords(chapters: readonly number[], pathways: number): string {
  const places = [
    chapters.length > 0 &&
      `${chapters.length === 1 ? 'rozdział' : 'rozdziały'} ${inWords(chapters.toSorted(byNumber))}`,
    pathways > 0 && counted(pathways, {one: 'ścieżka', few: 'ścieżki', many: 'ścieżek'}),
  ].filter(Boolean)
  return places.length > 0 ? ` – ${places.join('; ')}` : ''
}

function inWords(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} i ${numbers.at(-1)}`
}

function byNumber(one: number, other: number): number {
  return one - other
}
