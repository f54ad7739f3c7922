import {compareMoments, formatDate, isoDay, newestOf} from '#lib/polish/dates.ts'

/** Fields of the statement by name, as the Content Lake holds them. */
export type StatementFields = Readonly<Record<string, unknown>>

// The parts that the technical conditions of 31 July 2024 want in every declaration, under the names editors see.
const mandatory: Record<string, string> = {
  entityName: 'Nazwa podmiotu publicznego',
  websiteName: 'Nazwa strony internetowej',
  publishedAt: 'Data publikacji strony internetowej',
  updatedAt: 'Data ostatniej istotnej aktualizacji',
  status: 'Stan zgodności z ustawą',
  preparedAt: 'Data sporządzenia deklaracji',
  method: 'Podstawa deklaracji',
  contactName: 'Osoba lub komórka do kontaktu',
  email: 'E-mail',
  phone: 'Telefon',
  architecture: 'Dostępność architektoniczna',
  communication: 'Dostępność komunikacyjno-informacyjna',
}

/**
 * What the editors have to do about the accessibility statement, in sentences for them: parts that are empty, and the
 * review due each year by 31 March and after a change that matters (art. 11 of the act of 4 April 2019). It is told two
 * months ahead.
 *
 * @param today a day as `2027-02-01`; the present day in Poland unless given
 */
export function statementWarnings(
  statement: StatementFields | null,
  today: string = isoDay(new Date().toISOString()),
): string[] {
  if (!statement)
    return ['Nie ma jeszcze deklaracji dostępności. Ustawa wymaga jej od każdej strony podmiotu publicznego.']
  return [emptyParts(statement), reasons(statement), assessment(statement), review(statement, today)].flatMap(
    (warning) => warning ?? [],
  )
}

function emptyParts(statement: StatementFields): string | null {
  const empty = Object.entries(mandatory).flatMap(([field, title]) => (isEmpty(statement[field]) ? [title] : []))
  return empty.length > 0 ? `Uzupełnij obowiązkowe części deklaracji: ${empty.join(', ')}.` : null
}

function reasons({status, nonCompliantContent, disproportionateBurden, exemptContent}: StatementFields): string | null {
  if (status !== 'partial' && status !== 'none') return null
  if (![nonCompliantContent, disproportionateBurden, exemptContent].every(isEmpty)) return null
  return 'Strona nie jest w pełni zgodna, a deklaracja nie mówi dlaczego. Opisz niedostępne treści.'
}

function assessment({status, disproportionateBurden, assessmentUrl}: StatementFields): string | null {
  if (status === 'full' || isEmpty(disproportionateBurden) || !isEmpty(assessmentUrl)) return null
  return 'Deklaracja powołuje się na nadmierne koszty. Podaj adres analizy, o której mówi art. 8 ust. 2 ustawy.'
}

function review({preparedAt, reviewedAt, updatedAt}: StatementFields, today: string): string | null {
  const last = newestOf(...[preparedAt, reviewedAt].filter((day) => typeof day === 'string'))
  if (!last) return null
  const year = Number(last.slice(0, 4)) + 1
  const due = formatDate(`${year}-03-31`)
  if (today > `${year}-03-31`) return `Minął termin corocznego przeglądu deklaracji: ${due} ${todo}`
  if (typeof updatedAt === 'string' && compareMoments(updatedAt, last) > 0)
    return `Po istotnej zmianie strony (${formatDate(updatedAt)}) nikt nie przejrzał deklaracji. ${todo}`
  return today >= `${year}-02-01` ? `Coroczny przegląd deklaracji trzeba zrobić do ${due} ${todo}` : null
}

const todo = 'Sprawdź, czy wszystko się zgadza, i wpisz datę przeglądu.'

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return !value.some((block) => hasText(block))
  return typeof value !== 'string' || value.trim() === ''
}

function hasText(block: unknown): boolean {
  const children = typeof block === 'object' && block !== null ? Reflect.get(block, 'children') : null
  return Array.isArray(children) && children.some(({text}) => typeof text === 'string' && text.trim() !== '')
}
