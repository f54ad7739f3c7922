import {cleanText} from '#lib/polish/clean-text.ts'
import {printable} from '#lib/polish/printable.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

// First halves of compounds: a closed list, for adverbs and nouns end alike („jedno – praca”, „Krosno – miasto”).
const firstHalf =
  'społeczno|ekonomiczno|gospodarczo|finansowo|prawno|administracyjno|organizacyjno|informacyjno|promocyjno|konsultacyjno|edukacyjno|szkoleniowo|doradczo|zawodowo|naukowo|badawczo|dydaktyczno|oświatowo|wychowawczo|opiekuńczo|pielęgnacyjno|leczniczo|medyczno|rehabilitacyjno|terapeutyczno|psychologiczno|pedagogiczno|kulturalno|artystyczno|literacko|muzyczno|sportowo|rekreacyjno|turystyczno|integracyjno|usługowo|handlowo|produkcyjno|przemysłowo|techniczno|rolno|ogrodniczo|gastronomiczno|hotelarsko|remontowo|budowlano|sprzątająco|kontrolno|programowo|sprawozdawczo|polityczno|religijno|historyczno|polsko|niemiecko|północno|południowo'
const adjective = `\\p{L}+(?:n|w|sk|ck|dzk|cz|l)(?:iego|ego|iemu|emu|ych|ich|ymi|imi|ym|im|iej|ej|a|ie|e|y|i|ą)`

const year = '(?:1[89]|20)\\d{2}'
// „9:00”, „9.00”, „12.05”, „12.05.2017”.
const clockOrDay = '\\d{1,2}[.:]\\d{2}(?:\\.\\d{4})?'

// A dash from a number to one of its kind. Within telephone numbers, names of files and signs of documents it is none.
function rangeOf(from: string, space: string, to: string): RegExp {
  return new RegExp(
    `(?<=(?<!(?<!\\p{L})tel\\p{L}{0,10}[.:]{0,2}[\\d\\s()+–-]{0,20})(?<![\\p{L}\\p{N}/_–-]|\\d[.:,]|\\d\\s?[-–—]\\s)${from})` +
      `${space}[-–—]${space}(?=${to}(?![\\p{L}\\p{N}/_-]|[.:,]\\d))`,
    'giu',
  )
}

const rules: readonly Rule[] = [
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/gu, ' '],
  // „społeczno - zawodowej”, „społeczno – zawodowej”: one word.
  [new RegExp(`(?<=(?<!\\p{L})(?:${firstHalf}))\\s[-–—]\\s(?=${adjective}(?!\\p{L}))`, 'giu'), '-'],
  // „2017r.”, „2017 r”, „20.10.2016R”.
  [/(?<=(?<!\d)(?:1[89]|20)\d{2}) ?r(?:\.|(?![\p{L}\p{N}.]))/giu, ' r.'],
  // „15 - osobowa”: one word.
  [
    /(?<=\d) ?[-–—] ?(?=(?:osobow|letn|leci|dniow|godzinn|minutow|tygodniow|miesięczn|krotn|etapow|punktow|stronicow)\p{L})/giu,
    '-',
  ],
  [rangeOf(year, '\\s*', year), '–'],
  [rangeOf(clockOrDay, '\\s*', clockOrDay), '–'],
  [rangeOf('\\d{1,2}', '\\s+', `\\d{1,2}(?:\\.\\d{2}(?:\\.\\d{4})?)?(?!\\s?os[oó]b|\\s\\d{3}(?!\\d))`), '–'],
  [/(?<=\S)\s+(?:--|[-—])\s+(?=\S)/gu, ' – '],
  [/,,(?=\p{L})/gu, '„'],
  [/(?<!')''(?!')/gu, '"'],
  [/(?<=\p{L}) +(?=[,;:!?](?:\s|$))/gu, ''],
  [/ {2,}/g, ' '],
]

/** Parts the spans of one text, so that what goes across them is seen whole. */
const seam = '\uE000'

/** As `correctText`, for the spans of one block: what stands in one is judged by what stands around it. */
export function correctSpans(texts: readonly string[]): string[] {
  return correctText(texts.map((text) => text.replaceAll(seam, '')).join(seam)).split(seam)
}

// The last sign, and how many quotes are open.
type QuoteState = {last: string; open: number}

/** A text as Polish writes it: one space, dashes between words, „2017 r.”, quotes „ ”; whole letters and no control characters. */
export function correctText(text: string): string {
  const clean = rules.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    cleanText(printable(text)),
  )
  return withQuotes(clean)
}

function withQuotes(text: string): string {
  const state: QuoteState = {last: '', open: 0}
  let result = ''
  for (const sign of text) {
    const written = /["„”“‟″]/.test(sign) ? quoteFor(sign, state) : sign
    result += written
    if (sign !== seam) state.last = written.slice(-1)
  }
  return result
}

function quoteFor(sign: string, state: QuoteState): string {
  if (state.last === '' || /[\s([{/„«–—]/.test(state.last)) {
    // A closing one behind a stray space.
    if (sign === '”' && state.open > 0 && /\s/.test(state.last)) return close(state)
    state.open += 1
    return '„'
  }
  // „15"”: inches, and a quote that nothing has opened.
  if (state.open === 0 && sign !== '“' && sign !== '”') {
    if (sign !== '„') return sign
    state.open += 1
    return '„'
  }
  return close(state)
}

function close(state: QuoteState): string {
  state.open = Math.max(0, state.open - 1)
  return '”'
}
