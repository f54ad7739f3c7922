import {isSectionLabel} from './noise.ts'

// Whole or as they are shortened: „marek” is no month.
const months = [
  /^sty(?:cze[nń]|czni[au])?$/i,
  /^lut(?:y|ego|ym)?$/i,
  /^mar(?:zec|c[au])?$/i,
  /^kwi(?:ecie[nń]|etni[au])?$/i,
  /^maj[au]?$/i,
  /^cze(?:rwiec|rwc[au])?$/i,
  /^lip(?:iec|c[au])?$/i,
  /^sie(?:rpie[nń]|rpni[au])?$/i,
  /^wrz(?:esie[nń]|e[sś]ni[au])?$/i,
  /^pa[zźż](?:dziernik[au]?)?$/i,
  /^lis(?:topad[au]?|topadzie)?$/i,
  /^gru(?:dzie[nń]|dni[au])?$/i,
]
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const patterns = [
  /(?<!\d)(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>(?:19|20)\d{2})(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<between>[./-])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})\s+(?<name>\p{L}{3,12})\.?\s+(?<year>(?:19|20)\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})[\s.]+(?<name>[IVX]{1,4})[\s.]+(?<year>(?:19|20)\d{2})(?!\d)/g,
]

/** The days that a text names, as `2017-10-19`, in the order in which they stand; none of what no calendar has. */
export function daysIn(text: string): string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return found.toSorted((one, other) => one.index - other.index).flatMap(({groups}) => dayOf(groups ?? {}) ?? [])
}

function dayOf({year = '', month, name, day = ''}: Record<string, string | undefined>): string | null {
  const number = name === undefined ? Number(month) : monthNamed(name)
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T12:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

function monthNamed(name: string): number {
  return roman.indexOf(name) + 1 || months.findIndex((pattern) => pattern.test(name)) + 1
}

/** A text without the days in it. */
export function withoutDays(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
}

const label =
  /^(?:data(?:\s+(?:publikacji|dodania|utworzenia|zamieszczenia|wpisu|wprowadzenia))?|opublikowan[aoey]|zamieszczon[aoey]|dodan[aoey]|utworzon[aoey])?[\s:]*(?:(?:[zw]\s+)?(?:dnia|dniu|dn))?[\s:]*$/i

// „Zielona Góra, dnia …”: of what stands before a day without „dnia”, only the two capitals are surely places.
const place =
  /^(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}.-]+){0,2},\s*(?=(?:w\s+)?d(?:nia|niu|n\.)\s)|(?:Zielona Góra|Gorzów(?: Wielkopolski| Wlkp\.?)?),\s*)/u

// What CMS say behind the day: who wrote it, how often it was read, when it was changed.
const besides =
  /[\s,;|(–-]*(?<!\p{L})(?:(?:data|ostatni\p{L}+)\s+(?:ostatniej\s+)?(?:modyfikacj|aktualizacj|zmian)\p{L}*|modyfikacja|aktualizacja|zmieniono|zaktualizowano|przez|autor|redaktor|kategoria|dział|czytan\p{L}+|wyświetl\p{L}+|odsłon\p{L}*)(?!\p{L}).*$/iu

/** The day of a line that says a day and nothing else („19.10.2017”, „Opublikowano: 19 października 2017 r., godz. 10:00”). */
export function dayOfLine(line: string): string | null {
  const parts = line.split('|').filter((part) => !isSectionLabel(part))
  const said = parts.join('|').replace(besides, '').replace(place, '')
  const [day] = daysIn(said)
  if (!day || said.length > 80 || line.length > 200) return null
  const rest = withoutDays(said)
    .replace(/(?:godz(?:\.|ina)?\s*)?\d{1,2}:\d{2}(?::\d{2})?|godz(?:\.|ina)?\s*\d{1,2}\.\d{2}/g, '')
    .replace(/(?<!\p{L})(?:r\.?|roku)(?!\p{L})/giu, '')
    .replace(
      /(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|(?<!\p{L})(?:pon|pn|wt|śr|czw|pt|sob|niedz|nd)\.)/giu,
      '',
    )
    .replace(/[,.|()[\]–-]/g, '')
  return label.test(rest.trim()) ? day : null
}
