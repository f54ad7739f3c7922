import {unparse} from 'papaparse'
import type {SanityClient} from 'sanity'

import {localTime} from '../../../lib/polish/dates.ts'
import {counted} from '../../../lib/polish/plurals.ts'
import {roles} from '../users/accounts.ts'

type Named = {id: string; name: string | null}

/** An entry of the audit log; see the top of sanity/lake/src/routes/audit.ts. Times are ISO dates. */
type AuditEntry = {
  at: string
  kind: string
  actor: Named | null
  subject: Named | null
  detail: string | null
  count: number
  lastAt: string
}

/** An entry as a person reads it. */
export type AuditRow = {at: string; who: string; what: string; about: string}

/** Kinds of entries that are chosen together; all of them without any. */
export const auditGroups: readonly {title: string; kinds: readonly string[]}[] = [
  {title: 'Wszystkie', kinds: []},
  {
    title: 'Logowanie i hasła',
    kinds: [
      'signIn',
      'signInFailed',
      'passwordGiven',
      'signOut',
      'passwordChosen',
      'linkMade',
      'secondFactorOn',
      'secondFactorOff',
      'secondFactorReset',
    ],
  },
  {title: 'Użytkownicy i role', kinds: ['userInvited', 'userRenamed', 'roleChanged', 'userRemoved', 'linkMade']},
  {
    title: 'Tokeny, adresy stron, webhooki, zbiory danych',
    kinds: [
      'tokenMade',
      'tokenRotated',
      'tokenWithdrawn',
      'originMade',
      'originWithdrawn',
      'webhookMade',
      'webhookChanged',
      'webhookWithdrawn',
      'datasetMade',
      'datasetChanged',
      'datasetWithdrawn',
    ],
  },
  {title: 'Publikacje', kinds: ['published', 'unpublished']},
  {title: 'Usuwanie bezpowrotne', kinds: ['purged']},
  {title: 'Eksport', kinds: ['exported']},
]

const titles = new Map([
  ['signIn', 'Logowanie'],
  ['signInFailed', 'Nieudane logowanie'],
  ['passwordGiven', 'Podanie właściwego hasła'],
  ['signOut', 'Wylogowanie'],
  ['passwordChosen', 'Ustawienie hasła'],
  ['secondFactorOn', 'Włączenie drugiego składnika logowania'],
  ['secondFactorOff', 'Wyłączenie drugiego składnika logowania'],
  ['secondFactorReset', 'Wyłączenie drugiego składnika logowania przez administratora'],
  ['userInvited', 'Zaproszenie użytkownika'],
  ['linkMade', 'Link do ustawienia hasła'],
  ['userRenamed', 'Zmiana nazwy użytkownika'],
  ['roleChanged', 'Zmiana roli'],
  ['userRemoved', 'Usunięcie użytkownika'],
  ['tokenMade', 'Utworzenie tokenu'],
  ['tokenRotated', 'Wymiana tokenu'],
  ['tokenWithdrawn', 'Wycofanie tokenu'],
  ['originMade', 'Dodanie adresu strony'],
  ['originWithdrawn', 'Usunięcie adresu strony'],
  ['webhookMade', 'Dodanie webhooka'],
  ['webhookChanged', 'Zmiana webhooka'],
  ['webhookWithdrawn', 'Usunięcie webhooka'],
  ['datasetMade', 'Utworzenie zbioru danych'],
  ['datasetChanged', 'Zmiana zbioru danych'],
  ['datasetWithdrawn', 'Usunięcie zbioru danych'],
  ['exported', 'Eksport'],
  ['published', 'Publikacja'],
  ['unpublished', 'Cofnięcie publikacji'],
  ['purged', 'Usunięcie bezpowrotne'],
])

const ofDocuments = new Set(['published', 'unpublished'])

/** The newest entries of some kinds (all without any), with the titles of documents that are still there. */
export async function readAudit(
  client: SanityClient,
  {kinds, limit}: {kinds: readonly string[]; limit: number},
): Promise<{rows: AuditRow[]; isAll: boolean}> {
  const url = `/lake/audit?limit=${limit}&kind=${kinds.join(',')}`
  const {entries, nextCursor} = await client.request<{entries: AuditEntry[]; nextCursor: string | null}>({url})
  return {rows: await rowsOf(client, entries), isAll: nextCursor === null}
}

/** Columns of the table on the page and in the file. */
export const auditColumns = ['Kiedy', 'Kto', 'Zdarzenie', 'Czego dotyczy']

/** All entries of some kinds as a table for a Polish spreadsheet: CSV with semicolons, in the words of the page. */
export async function auditFile(client: SanityClient, kinds: readonly string[]): Promise<Blob> {
  const text = await client.request<string>({url: `/lake/audit/export?format=ndjson&kind=${kinds.join(',')}`})
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): AuditEntry => JSON.parse(line))
  const rows = await rowsOf(client, entries)
  const table = unparse(
    {
      fields: auditColumns,
      data: rows.map(({at, who, what, about}) => [localTime(at).replace('T', ' '), who, what, about]),
    },
    {delimiter: ';', escapeFormulae: true},
  )
  // By the mark at the beginning Excel knows that the letters are UTF-8.
  return new Blob([`\uFEFF${table}\r\n`], {type: 'text/csv'})
}

// So many that their ids fit into one question.
const documentsAtOnce = 500

async function rowsOf(client: SanityClient, entries: readonly AuditEntry[]): Promise<AuditRow[]> {
  const about = entries.filter(({kind}) => ofDocuments.has(kind)).flatMap(({subject}) => subject?.id ?? [])
  const ids = [...new Set(about)]
  const names = new Map<string, string | null>()
  for (let at = 0; at < ids.length; at += documentsAtOnce) {
    const documents = await client.fetch<{_id: string; name: string | null}[]>(
      '*[_id in $ids]{_id, "name": coalesce(title, name, term, question, originalFilename)}',
      {ids: ids.slice(at, at + documentsAtOnce)},
      {perspective: 'raw'},
    )
    for (const {_id, name} of documents) names.set(_id, name)
  }
  return entries.map((entry) => rowOf(entry, names))
}

function rowOf(entry: AuditEntry, names: ReadonlyMap<string, string | null>): AuditRow {
  const {at, kind, actor} = entry
  const nobody = kind === 'signInFailed' || kind === 'passwordGiven' ? '–' : 'ustawienia uruchomienia'
  return {at, who: actor ? nameOf(actor) : nobody, what: titles.get(kind) ?? kind, about: aboutOf(entry, names)}
}

function aboutOf(entry: AuditEntry, names: ReadonlyMap<string, string | null>): string {
  const {kind, subject, detail, count} = entry
  const name = subject ? nameOf(subject) : ''
  switch (kind) {
    case 'signInFailed':
      return `${subject ? name : 'nieznane konta'}: ${counted(count, {one: 'próba', few: 'próby', many: 'prób'})} w ciągu godziny`
    case 'published':
    case 'unpublished':
      return names.get(name) ?? name
    case 'userRenamed':
      return `${name} → ${detail ?? ''}`
    case 'originMade':
      return detail === null ? name : `${name} (z logowaniem)`
    case 'exported':
      return name === 'audit' ? 'dziennik zdarzeń' : withDetail(name, detail)
    case 'datasetMade':
    case 'datasetChanged':
      return withDetail(name, detail === 'private' ? 'prywatny' : detail && 'publiczny')
    case 'purged':
      return name
    default:
      return withDetail(name, detail?.split(' → ').map(roleTitle).join(' → ') ?? null)
  }
}

function withDetail(name: string, detail: string | null): string {
  return detail ? `${name} (${detail})` : name
}

function nameOf({id, name}: Named): string {
  return name ?? id
}

function roleTitle(name: string): string {
  return roles.find(({value}) => value === name)?.title ?? name
}
