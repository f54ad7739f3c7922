const months = [
  /^stycz/i,
  /^lut/i,
  /^mar/i,
  /^kwie/i,
  /^maj/i,
  /^czerw/i,
  /^lip/i,
  /^sierp/i,
  /^wrze/i,
  /^pa[zź]dziernik/i,
  /^listopad/i,
  /^grud/i,
]

const patterns = [
  /(?<!\d)(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>(?:19|20)\d{2})(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})\s+(?<name>\p{L}{3,12})\s+(?<year>(?:19|20)\d{2})(?!\d)/gu,
]

/** The days that a text names, as `2017-10-19`, in the order in which they stand; none of what no calendar has. */
export function daysIn(text: string): string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return found.toSorted((one, other) => one.index - other.index).flatMap(({groups}) => dayOf(groups ?? {}) ?? [])
}

function dayOf({year = '', month, name, day = ''}: Record<string, string | undefined>): string | null {
  const number = name === undefined ? Number(month) : months.findIndex((pattern) => pattern.test(name)) + 1
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T12:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

const label =
  /^(?:data(?:\s+(?:publikacji|dodania|utworzenia|zamieszczenia))?|opublikowan[aoey]|zamieszczon[aoey]|dodan[aoey]|utworzon[aoey]|z dnia|dnia)?[\s:]*$/i

// What CMS say behind the day: who wrote it, how often it was read, when it was changed.
const besides =
  /[\s,;|(–-]*(?<!\p{L})(?:(?:data|ostatni\p{L}+)\s+(?:ostatniej\s+)?(?:modyfikacj|aktualizacj|zmian)\p{L}*|modyfikacja|aktualizacja|zmieniono|zaktualizowano|przez|autor|redaktor|kategoria|dział|czytan\p{L}+|wyświetl\p{L}+|odsłon\p{L}*)(?!\p{L}).*$/iu

/** The day of a line that says a day and nothing else („19.10.2017”, „Opublikowano: 19 października 2017 r., godz. 10:00”). */
export function dayOfLine(line: string): string | null {
  const said = line.replace(besides, '')
  const [day] = daysIn(said)
  if (!day || said.length > 80 || line.length > 200) return null
  const rest = patterns
    .reduce((text, pattern) => text.replace(pattern, ''), said)
    .replace(/(?:godz(?:\.|ina)?\s*)?\d{1,2}:\d{2}(?::\d{2})?/g, '')
    .replace(/(?<!\p{L})(?:r\.?|roku)(?!\p{L})/giu, '')
    .replace(
      /(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|(?<!\p{L})(?:pon|pn|wt|śr|czw|pt|sob|niedz|nd)\.)/giu,
      '',
    )
    .replace(/[,.|–-]/g, '')
  return label.test(rest.trim()) ? day : null
}
