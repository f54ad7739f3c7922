import {cleanText} from '#lib/polish/clean-text.ts'

/** A term of the glossary, as far as it is looked for in texts. Fields are null when the editor left them empty. */
export type Term = {
  _id: string
  term: string | null
  slug: string | null
  abbreviation: string | null
  forms: string[] | null
}

/** A place in a text where a term is used; `abbreviated` when by its abbreviation. */
export type TermUse = {term: Term; start: number; end: number; abbreviated: boolean}

type Wanted = {term: Term; abbreviated: boolean}

/** How abbreviations are inflected in Polish: „KIS-u”, „PCPR-ze”, „WTZ-cie”, „CIS-ów”. */
export const abbreviationEndings: readonly string[] = [
  'u',
  'owi',
  'em',
  'ie',
  'ze',
  'cie',
  'y',
  'i',
  'e',
  'ów',
  'om',
  'ami',
  'ach',
  'a',
  'ą',
  'ę',
]

/**
 * Makes the search for terms: it answers every use in a text, from left to right, the longest where several begin.
 * Names are found in each of their forms, with any kind of space and either case of the first letter; abbreviations
 * with or without an ending, and only as they are written („CIS”, never „cis”).
 */
export function termFinder(terms: readonly Term[]): (text: string) => TermUse[] {
  const wanted = new Map<string, Wanted>()
  for (const term of terms) {
    for (const form of formsOf(term)) if (!wanted.has(form.text)) wanted.set(form.text, {term, ...form})
  }
  if (wanted.size === 0) return () => []
  const longestFirst = [...wanted.keys()].toSorted((a, b) => b.length - a.length)
  // A hyphen and a small letter after an abbreviation is an ending that is none of ours: „KIS-owski”.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(source).join('|')})(?![\\p{L}\\p{N}]|${hyphen}\\p{Ll})`,
    'gu',
  )
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({0: found, index}) => {
      const known = wanted.get(plain(found)) ?? wanted.get(withSmallFirst(plain(found)))
      return known ? [{term: known.term, abbreviated: known.abbreviated, start: index, end: index + found.length}] : []
    })
}

function formsOf({term, abbreviation, forms}: Term): {text: string; abbreviated: boolean}[] {
  const short = abbreviation?.trim() ?? ''
  const inflected = short ? [short, ...abbreviationEndings.map((ending) => `${short}-${ending}`)] : []
  const names = [term ?? '', ...(forms ?? [])].map(plain).filter((name) => name !== '' && !inflected.includes(name))
  return [
    ...inflected.map((text) => ({text, abbreviated: true})),
    ...names.map((name) => ({text: isShout(name) ? name : withSmallFirst(name), abbreviated: false})),
  ]
}

// Of any kind, and with the joiner that typography puts behind it.
const hyphen = '[-\\u2010\\u2011]\\u2060?'

function source(form: string): string {
  const first = form.charAt(0)
  const either = isShout(form) ? [first] : [first, first.toLocaleUpperCase('pl')]
  return `(?:${either.map(escape).join('|')})${escape(form.slice(1)).replaceAll(' ', '[ \\u00A0]+').replaceAll('-', hyphen)}`
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function isShout(form: string): boolean {
  return /^\p{Lu}{2}/u.test(form)
}

/** Without what typography puts in: no-break spaces, and joiners after hyphens. */
function plain(text: string): string {
  return cleanText(text)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[ \u00A0]+/g, ' ')
    .trim()
}

function withSmallFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}
