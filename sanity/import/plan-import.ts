import {comparablePath} from '#lib/addresses/redirects.ts'
import {isoDay} from '#lib/polish/dates.ts'
import {counted} from '#lib/polish/plurals.ts'
import {maxSlugLength, slugify} from '#lib/polish/slugs.ts'

import {type BodyBlock, composeNews, type NewsFields, type Note, signs, type Surroundings} from './compose-news.ts'
import {formerPathOf, guessedFormerPath} from './former-address.ts'
import type {PresentContent, PresentNews} from './present-content.ts'
import {comparable} from './read/html-page.ts'
import type {SourcePage} from './source-page.ts'
import {wordsOf} from './text/blocks.ts'

/** What becomes of a page: it is `new`, stands already in the document `_id` or in another page of this import, or cannot be read. */
export type PlannedPage = {
  source: string
  title: string | null
  notes: Note[]
} & (
  | {outcome: 'new'; document: PlannedDocument; isComplete: boolean}
  | {outcome: 'present'; _id: string}
  | {outcome: 'repeated'; of: string}
  | {outcome: 'unread'; reason: string}
)

/** A news item without its assets: pictures and attachments name files. */
export type PlannedDocument = NewsFields & {
  _id: string
  _type: 'newsArticle'
  slug?: {_type: 'slug'; current: string}
  legacyPaths: string[]
}

/**
 * Says of each page what becomes of it. The same pages get the same ids each time, so that an import which was cut short goes on
 * where it ended; what is there already, by its old address, or by title and day, is left as it is.
 */
export function planImport(pages: readonly SourcePage[], surroundings: Surroundings): PlannedPage[] {
  const {present} = surroundings
  const taken = takenBy(present)
  const ordered = pages.toSorted(
    (one, other) => (one.day ?? '9').localeCompare(other.day ?? '9') || one.source.localeCompare(other.source, 'pl'),
  )
  return ordered.map((page) => {
    try {
      return planned(page, surroundings, taken)
    } catch (error) {
      const reason = reasonOf(error)
      return {source: page.source, title: page.title, notes: [], outcome: 'unread', reason}
    }
  })
}

/** What keeps a page from being read, in Polish. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'Strona jest zbudowana zbyt głęboko, aby ją odczytać.'
  return error instanceof Error ? error.message : String(error)
}

type Taken = {
  slugs: Set<string>
  /** Comparable old paths, with whose they are. */
  paths: Map<string, {day: string; title: string; source: string | null; _id: string}>
  titles: Map<string, {source: string | null; _id: string; text: string | null}>
  ids: Map<string, string>
}

function takenBy({news}: PresentContent): Taken {
  const taken: Taken = {slugs: new Set(), paths: new Map(), titles: new Map(), ids: new Map()}
  for (const each of news) {
    const _id = publishedId(each)
    const day = isoDay(each.publishedAt ?? '')
    taken.ids.set(_id, _id)
    if (each.slug) taken.slugs.add(each.slug)
    for (const path of each.legacyPaths ?? []) {
      taken.paths.set(comparablePath(path), {day, title: comparable(each.title ?? ''), source: null, _id})
    }
    if (each.title && day) taken.titles.set(`${day} ${comparable(each.title)}`, {source: null, _id, text: null})
  }
  return taken
}

function publishedId({_id}: PresentNews): string {
  return _id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}

function planned(page: SourcePage, surroundings: Surroundings, taken: Taken): PlannedPage {
  const {source} = page
  const {fields, notes} = composeNews(page, surroundings)
  const title = fields.title ?? null
  const day = page.day ?? ''
  const text = wordsOfBody(fields)
  const known = ownAddress(page, title ?? '', day, taken)
  if (known === null && formerPathOf(page.address) !== null) {
    notes.push({kind: 'flagged', text: `Strona podaje adres innej strony: ${page.address}. Pominięto go.`})
  }
  const legacyPath = known ?? guessedPath(page, day, taken)
  const byPath = legacyPath === null ? undefined : taken.paths.get(comparablePath(legacyPath))
  const byTitle =
    title && day ? titleKeys(page, title, day).flatMap((key) => taken.titles.get(key) ?? [])[0] : undefined
  // Two pages of one day and title that say different things, at addresses of their own, are two.
  const isTwin = byTitle && byTitle.text !== null && byTitle.text !== text && known !== null
  const same = byPath ?? (isTwin ? undefined : byTitle)
  if (same) {
    return same.source === null
      ? {source, title, notes, outcome: 'present', _id: same._id}
      : {source, title, notes, outcome: 'repeated', of: same.source}
  }

  const _id = idOf(page, legacyPath)
  if (taken.ids.has(_id)) return {source, title, notes, outcome: 'present', _id}
  const slug = title ? freeSlug(slugify(title), taken.slugs) : null
  if (legacyPath === null)
    notes.push({
      kind: 'flagged',
      text: 'Nie wiadomo, pod jakim adresem strona stała: dawny adres nie będzie tu prowadzić.',
    })
  else {
    taken.paths.set(comparablePath(legacyPath), {day, title: comparable(title ?? ''), source, _id})
    const words = known ? 'Dawny adres' : 'Dawny adres odgadnięto z tytułu, sprawdź go'
    notes.push({kind: known ? 'taken' : 'flagged', text: `${words}: ${legacyPath}`})
  }
  taken.ids.set(_id, source)
  if (title && day) for (const key of titleKeys(page, title, day)) taken.titles.set(key, {source, _id, text})
  notes.unshift({kind: 'taken', text: summaryOf(fields)})
  const document: PlannedDocument = {
    _id,
    _type: 'newsArticle',
    ...fields,
    ...(slug ? {slug: {_type: 'slug' as const, current: slug}} : {}),
    legacyPaths: legacyPath === null ? [] : [legacyPath],
  }
  return {source, title, notes, outcome: 'new', document, isComplete: !notes.some(({kind}) => kind === 'missing')}
}

// A CMS that gives one address for all pages: what is of another day and title is another page.
function ownAddress({address}: SourcePage, title: string, day: string, taken: Taken): string | null {
  const path = formerPathOf(address)
  const holder = path === null ? undefined : taken.paths.get(comparablePath(path))
  const isOther = holder && holder.day !== '' && day !== '' && holder.day !== day && holder.title !== comparable(title)
  return isOther ? null : path
}

function titleKeys(page: SourcePage, title: string, day: string): string[] {
  return [...new Set([title, page.title ?? title])].map((each) => `${day} ${comparable(each)}`)
}

// Where another page has the address that the title gives, the former site had put a number behind it.
function guessedPath({title}: SourcePage, day: string, taken: Taken): string | null {
  if (title === null) return null
  for (let number = 1; number < 1000; number += 1) {
    const path = guessedFormerPath(title, number)
    const holder = taken.paths.get(comparablePath(path))
    if (!holder || holder.day === day) return path
  }
  return null
}

function freeSlug(slug: string, slugs: Set<string>): string | null {
  if (slug === '') return null
  for (let number = 1; ; number += 1) {
    const ending = number > 1 ? `-${number}` : ''
    const free = slug.slice(0, maxSlugLength - ending.length).replace(/-$/, '') + ending
    if (!slugs.has(free)) {
      slugs.add(free)
      return free
    }
  }
}

// By the address where there is one; its hash tells apart what only the end of a long one does.
function idOf({title, day, source}: SourcePage, legacyPath: string | null): string {
  const key = legacyPath === null ? `${title ?? ''} ${day ?? ''} ${source}` : comparablePath(legacyPath)
  const words = slugify(legacyPath?.split('/').at(-1) ?? title ?? source)
    .slice(0, 60)
    .replace(/-$/, '')
  return ['import', day ?? 'bez-daty', words, hash(key)].filter(Boolean).join('-')
}

/** FNV-1a of 32 bits, in letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value.toString(36)
}

function wordsOfBody({lead = '', body}: NewsFields): string {
  return comparable(`${lead} ${body.map(wordsIn).join(' ')}`)
}

function wordsIn(block: BodyBlock): string {
  if (block._type === 'block') return wordsOf(block)
  return block._type === 'table' ? block.rows.flatMap(({cells}) => cells).join(' ') : ''
}

function summaryOf({title, publishedAt, lead, cover, body, attachments}: NewsFields): string {
  const count = (type: string) => body.filter(({_type}) => _type === type).length
  const parts = [
    title ? 'tytuł' : '',
    publishedAt ? `data ${isoDay(publishedAt)}` : '',
    lead ? `wstęp (${counted(lead.length, signs)})` : '',
    cover ? 'zdjęcie główne' : '',
    `akapity i nagłówki: ${count('block')}`,
    count('picture') ? `zdjęcia: ${count('picture')}` : '',
    count('gallery') ? `galerie: ${count('gallery')}` : '',
    count('table') ? `tabele: ${count('table')}` : '',
    attachments.length > 0 ? `pliki: ${attachments.length}` : '',
  ]
  return parts.filter(Boolean).join(', ')
}
