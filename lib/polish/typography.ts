import {cleanText} from './clean-text.ts'

/** U+00A0: the space at which a line is never broken. */
const glue = '\u00A0'

/** U+2060: takes no room, and a line is never broken at it. */
const joiner = '\u2060'

// Stands for text that follows in the next span, so that a one-letter word at the end of a span is glued as well.
const continuation = '\uE000'

type Rule = readonly [pattern: RegExp, replacement: string]

const rules: readonly Rule[] = [
  // Sierotki: one-letter words. A hyphen or full stop before the letter makes it an ending („KIS-u”) or an abbreviation.
  [/(?<![\p{L}\p{N}.’'\u2060-])([aiouwz]) +(?=\S)/giu, `$1${glue}`],
  [
    /(?<![\p{L}\p{N}])((?:art|ust|poz|lit|ul|al|pl|str|rozdz|tab|rys|tel|godz|woj|pow|gm|prof|inż|hab|im|św)\.) +(?=[\p{L}\p{N}])/giu,
    `$1${glue}`,
  ],
  [/(?<![\p{L}\p{N}])((?:nr|pkt|s\.|§)) +(?=\d)/giu, `$1${glue}`],
  // „Dz.U. 2025 poz. 83”: one name, never torn.
  [/(Dz\. ?U\.) +(?=\d)/gu, `$1${glue}`],
  [/(\d) +(?=(?:poz|nr)(?!\p{L}))/gu, `$1${glue}`],
  [/(?<![\p{L}\p{N}])([Dd][Rr]|[Mm][Gg][Rr]|P(?:an(?:[iau]|em|ią)?|AN(?:[IAU]|EM|IĄ)?)) +(?=\p{Lu})/gu, `$1${glue}`],
  // Initials: „J. Kowalska”.
  [/(?<![\p{L}\p{N}.])(\p{Lu}\.) +(?=\p{Lu}\p{Ll})/gu, `$1${glue}`],
  [
    /(?<!\d)(\d{1,2}) +(?=(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?!\p{L}))/gu,
    `$1${glue}`,
  ],
  [
    /(\d) +(?=(?:r\.|w\.|zł|gr|tys\.|mln|mld|proc\.|%|km|m|cm|mm|kg|t|ha|h|min|godz\.|kB|MB|GB|euro|EUR|PLN)(?![\p{L}\p{N}]))/gu,
    `$1${glue}`,
  ],
  // People and time: „30 osób”, „12 miesięcy”.
  [/(?<![\d.,:/-])(\d{1,3}) +(?=(?:os[oó]b|dni|tygodn|miesi[ąę]c|lat|godzin|minut)\p{L}*(?!\p{L}))/gu, `$1${glue}`],
  [/(tys\.|mln|mld) +(?=(?:zł|euro|EUR)(?!\p{L}))/gu, `$1${glue}`],
  // A postcode stays with its town.
  [/(?<![\d-])(\d{2}-\d{3}) +(?=\p{Lu})/gu, `$1${glue}`],
  // Groups of digits: amounts and telephone numbers.
  [/(?<=(?<!\d)\d{1,3}) +(?=\d{2,3}(?!\d))/gu, glue],
  // A range is never torn: „art. 3–17”, „29–29a”.
  [/(?<=\d\p{L}?)–(?=\d)/gu, `–${joiner}`],
  // An abbreviation keeps its ending: „CIS-ów”.
  [/(?<=\p{Lu}{2})-(?=\p{Ll}{1,4}(?!\p{L}))/gu, `-${joiner}`],
  // A dash never begins a line.
  [/(\S) +(?=– )/gu, `$1${glue}`],
]

/**
 * Puts no-break spaces where Polish typography wants them: after one-letter words, in „art. 12”, „poz. 83”, „nr 5”,
 * „2017 r.”, „12 km”, „30 osób”, „19 października”, and keeps ranges such as „3–17” whole; what came in unseen with a
 * pasted text goes (see `cleanText`). For text shown to people only, never for code, addresses or attributes.
 */
export function polish(text: string): string {
  return glued(cleanText(text))
}

// What a rule begins with. A text that has been glued before has next to none of it, and is not looked through for each rule.
const beginnings =
  /(?<!\p{L})[aiouwzAIOUWZ] |\d[ –]|\d\p{L}–| –|\p{Lu}{2}-\p{Ll}|(?<!\p{L})(?:\p{L}{1,6}\.|§|[Nn][Rr]|[Pp][Kk][Tt]|[Dd][Rr]|[Mm][Gg][Rr]|P[Aa][Nn]\p{L}{0,2}) /u

/** As `polish`, for a text that is clean already: done twice, it is done once. */
export function glued(text: string): string {
  return beginnings.test(text) ? allGlued(text) : text
}

function allGlued(text: string): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text)
}

/** As `polish`, for a piece of text that another piece follows without a break. */
export function polishBeforeMore(text: string): string {
  return polish(text + continuation).replace(continuation, '')
}
