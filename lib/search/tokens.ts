import {fold} from '#lib/polish/letters.ts'

/**
 * A piece of a text that can be searched for, with its place in the text. A word has its `word`, folded. Whatever is
 * written in more than one way (article, date, telephone number…) has one `key`, and `parts` by which it is found too.
 */
export type Token = {start: number; end: number} & ({word: string; original: string} | {key: string; parts: string[]})

/** The searchable pieces of a text, in order. */
export function tokenize(text: string): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  for (const match of folded.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    const special = specialKey(match)
    if (special) tokens.push({start, end, ...special})
    else tokens.push({start, end, word: match[0], original: text.slice(start, end)})
  }
  return tokens
}

// Folded, in every case, in the order of the year.
const months = [
  /stycz(?:en|ni\w{1,3})/,
  /lut(?:y|eg\w{1,2}|ym)/,
  /mar(?:zec|c\w{1,3})/,
  /kwie(?:cien|tni\w{1,3})/,
  /maj\w{0,3}/,
  /czerw(?:iec|c\w{1,3})/,
  /lip(?:iec|c\w{1,3})/,
  /sierp(?:ien|ni\w{1,3})/,
  /wrze(?:sien|sni\w{1,3})/,
  /pazdziernik\w{0,3}/,
  /listopad\w{0,3}/,
  /grud(?:zien|ni\w{1,3})/,
]

/** The number of a month by its folded name in any case, in two digits; null for what is none. */
export function monthOf(word: string): string | null {
  const index = months.findIndex((month) => month.exec(word)?.[0] === word)
  return index < 0 ? null : twoDigits(index + 1)
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0')
}

const pattern = new RegExp(
  [
    /(?<mail>[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)/,
    /(?<host>(?:[a-z0-9-]{2,}\.)+(?:pl|eu|org|com|gov))(?![a-z0-9])/,
    /(?<journal>dz\.? ?u\.?)(?![a-z])/,
    // „art. 18”, „art. 3–18”, „poz. 83”.
    /(?<unit>art|ust|pkt|poz|lit|nr|§)\.? ?(?<from>\d+[a-z]?)(?:[–-](?<to>\d+)[a-z]?)?(?![a-z\d])/,
    /(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)/,
    new RegExp(
      String.raw`(?<day2>\d{1,2}) (?<month2>${months.map(({source}) => source).join('|')}) (?<year2>(?:19|20)\d\d)`,
    ),
    // Nine digits however they are grouped, with or without the country.
    /(?<phone>(?:\+48[ -]?)?(?<![\d-])\d(?:[ -]?\d){8})(?![\d-])/,
    /(?<postcode>\d\d-\d{3})(?!\d)/,
    /(?<number>\d+[a-z]?)(?![a-z])/,
    /[a-z\d]+(?:-[a-z\d]+)*/,
  ]
    .map(({source}) => `(?<![a-z])${source}`)
    .join('|'),
  'g',
)

function specialKey({0: all, groups = {}}: RegExpMatchArray): {key: string; parts: string[]} | null {
  const {mail, host, journal, unit, day, day2, month, month2, year, year2, phone, postcode, number} = groups
  if (mail) return {key: mail, parts: mail.split(/[@.]/)}
  if (host) return {key: host, parts: host.split('.')}
  if (journal) return {key: 'dzu', parts: []}
  if (unit) return provision(unit, groups['from'] ?? '', groups['to'])
  if (day && month && year) return date(year, twoDigits(month), day, [year])
  if (day2 && month2 && year2) return date(year2, monthOf(month2) ?? '', day2, [month2, year2])
  if (phone) return {key: phone.replace(/\D/g, '').slice(-9), parts: phone.split(/[ -]/)}
  if (postcode) return {key: postcode.replace('-', ''), parts: postcode.split('-')}
  return number ? {key: all, parts: []} : null
}

/** „art. 3–18” is found by each article from 3 to 18. */
function provision(unit: string, from: string, to: string | undefined) {
  const first = Number.parseInt(from, 10)
  const count = to === undefined ? 0 : Math.min(Math.max(Number(to) - first, 0), 100)
  const others = Array.from({length: count}, (_, index) => `${unit}${first + index + 1}`)
  return {key: unit + from, parts: [from, ...others]}
}

function date(year: string, month: string, day: string, parts: string[]) {
  const monthOfYear = `${year}-${month}`
  return {key: `${monthOfYear}-${twoDigits(day)}`, parts: [...parts, monthOfYear]}
}
