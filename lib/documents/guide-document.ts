import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {shortAddress} from '#lib/addresses/links.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {checkedWords} from '#lib/guide/checked-words.ts'
import {lastChange, newestFirst} from '#lib/guide/guide-changes.ts'
import {formatDate, isoDay, newestOf} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import {type DocumentBlock, type Inline, plainInline} from '#lib/rich-text/document-block.ts'
import {documentBlocks} from '#lib/rich-text/document-blocks.ts'
import type {RichText} from '#lib/rich-text/rich-text.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {currencyPath, guideDocumentPath} from './document-addresses.ts'
import {versionOf} from './version.ts'

/** A chapter within a document; `anchor` is unlike that of any other chapter. */
export type DocumentPart = {
  anchor: string
  number: number
  title: string
  summary: string
  /** The day as of which the law in it was checked, where that is another than for the document. */
  legalStatus: string
  address: string
  blocks: DocumentBlock[]
  legalBasis: Inline[][]
  changes: Inline[][]
}

/** The Informator or some of its chapters as a document to take along. All texts are ready to be shown. */
export type GuideDocument = {
  scope: 'whole' | 'chapter' | 'selection'
  slugs: string[]
  title: string
  guideTitle: string
  edition: string
  legalStatus: string
  organization: string
  team: string
  /** When it was last changed, as its own dates tell (ISO 8601); null where it has none. */
  version: string | null
  /** The day of the version in words; empty without one. */
  versionDay: string
  /** When anything in it was last written, ISO 8601: tells the bytes of two files apart, and no reader. */
  writtenAt: string
  /** Where the current text is, absolute. */
  address: string
  /** Where one learns whether it is still current, absolute; for the QR code. */
  currencyAddress: string
  /** The same place in short, to be typed; there one is asked for the day of the version. */
  currencyShown: string
  introduction: DocumentBlock[]
  parts: DocumentPart[]
}

/** What the query of the documents answers (sanity/queries/documents.ts). */
export type GuideContent = {
  settings: {organization: string | null} | null
  guide: GuideFields | null
  contents: readonly {_id: string; title: string | null; slug: string | null}[]
  chapters: readonly ChapterContent[]
}
type GuideFields = {
  _updatedAt: string
  title: string | null
  edition: string | null
  legalStatusDate: string | null
  team: string[] | null
  introduction: RichText | null
}
export type ChapterContent = {
  _id: string
  _updatedAt: string
  title: string | null
  slug: string | null
  summary: string | null
  legalStatusDate: string | null
  body: RichText | null
  legalBasis: Reference[] | null
  changeNotes: Note[] | null
}
type Reference = {
  act: string | null
  journal: string | null
  provisions: string | null
  url: string | null
  checkedAt?: string | null
  toCheck?: string | null
}
type Note = {date: string | null; note: string | null}

/**
 * A document of the chapters that were read: of the whole with its introduction, of one chapter under its own title, or
 * of a selection. Null without a chapter.
 */
export function guideDocument(content: GuideContent, scope: GuideDocument['scope']): GuideDocument | null {
  const {guide, chapters, settings} = content
  const slugs = chapters.flatMap(({slug}) => slug ?? [])
  if (slugs.length === 0) return null
  const guideTitle = polish(guide?.title ?? fixedPages.guide.title)
  const changedAt = newestOf(...chapters.map(lastChange), scope === 'whole' ? guide?.legalStatusDate : null)
  const version = changedAt && versionOf([isoDay(changedAt)])
  const anchors = new Map(chapters.map(({slug}, at) => [documentPath('chapter', slug), anchorAt(at)]))
  const path = guideDocumentPath(scope, slugs)
  const guideLegalStatus = legalStatusWords(guide?.legalStatusDate)
  const ownLegalStatus = scope === 'chapter' ? legalStatusWords(chapters[0]?.legalStatusDate) : ''
  const legalStatus = ownLegalStatus || guideLegalStatus
  return {
    scope,
    slugs,
    title: titleOf(scope, content, guideTitle),
    guideTitle,
    edition: polish(guide?.edition ?? ''),
    legalStatus,
    organization: polish(settings?.organization ?? ''),
    team: polish((guide?.team ?? []).join(', ')),
    version,
    versionDay: version ? polish(formatDate(version)) : '',
    writtenAt: versionOf([...(guide ? [guide._updatedAt] : []), ...chapters.map(({_updatedAt}) => _updatedAt)]),
    address: absoluteUrl(path),
    currencyAddress: absoluteUrl(currencyPath(version, scope === 'whole' ? [] : slugs)),
    currencyShown: shortAddress(absoluteUrl(fixedPages.currency.path)),
    introduction:
      scope === 'whole'
        ? documentBlocks(guide?.introduction ?? [], {
            address: absoluteUrl(fixedPages.guide.path),
            number: null,
            anchors,
          })
        : [],
    parts: chapters.map((chapter, at) => partOf(chapter, {anchor: anchorAt(at), content, anchors, legalStatus})),
  }
}

/** What chapters that were asked for by name make: one chapter, some, or after all the whole. */
export function scopeOfSelection({chapters, contents}: GuideContent): GuideDocument['scope'] {
  if (chapters.length === 1) return 'chapter'
  return chapters.length === contents.length ? 'whole' : 'selection'
}

function titleOf(scope: GuideDocument['scope'], {chapters}: GuideContent, guideTitle: string): string {
  if (scope === 'whole') return guideTitle
  return scope === 'chapter' ? polish(chapters[0]?.title ?? '') : 'Wybrane rozdziały Informatora'
}

function anchorAt(index: number): string {
  return `rozdzial-${index + 1}`
}

type Whereabouts = {
  anchor: string
  content: GuideContent
  anchors: ReadonlyMap<string, string>
  /** What the document says of the whole. */
  legalStatus: string
}

function partOf(chapter: ChapterContent, {anchor, content, anchors, legalStatus}: Whereabouts): DocumentPart {
  const ownLegalStatus = legalStatusWords(chapter.legalStatusDate)
  const number = content.contents.findIndex(({_id}) => _id === chapter._id) + 1
  const address = absoluteUrl(documentPath('chapter', chapter.slug))
  return {
    anchor,
    number,
    title: polish(chapter.title ?? ''),
    summary: polish(chapter.summary ?? ''),
    legalStatus: ownLegalStatus === legalStatus ? '' : ownLegalStatus,
    address,
    blocks: documentBlocks(chapter.body ?? [], {address, number, anchors}),
    legalBasis: (chapter.legalBasis ?? []).map(referenceWords),
    changes: newestFirst(chapter.changeNotes ?? []).map(noteWords),
  }
}

function referenceWords({act, journal, provisions, url, ...checks}: Reference): Inline[] {
  const checked = checkedWords(checks)
  const rest = [journal && ` (${journal})`, provisions && `, ${provisions}`, checked && `. ${checked}`]
    .filter(Boolean)
    .join('')
  return [plainInline(polish(act ?? ''), absoluteHref(url)), plainInline(polish(rest))]
}

function legalStatusWords(date: string | null | undefined): string {
  return date ? polish(`Stan prawny na dzień ${formatDate(date)}`) : ''
}

function noteWords({date, note}: Note): Inline[] {
  const day = date ? polish(formatDate(date)) : ''
  return [{...plainInline(day && `${day} `), strong: true}, plainInline(polish(note ?? ''))]
}
