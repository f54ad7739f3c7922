import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {lastChange, newestFirst} from '#lib/guide/guide-changes.ts'
import {formatDate, isoDay, newestOf} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import {type DocumentBlock, type Inline, inlineWords, plainInline} from '#lib/rich-text/document-block.ts'
import {documentBlocks} from '#lib/rich-text/document-blocks.ts'
import {pictureFile, pictureFilesIn} from '#lib/rich-text/document-pictures.ts'
import type {RichText} from '#lib/rich-text/rich-text.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {type FundingProject, fundingSigns, fundingWords} from '#lib/site/funding.ts'

import {currencyPath, guideDocumentPath} from './document-addresses.ts'
import {directoryAnchors, directorySection, type EntityContent} from './sections/directory.ts'
import {type EasyReadContent, easyReadSection} from './sections/easy-read.ts'
import {glossarySection, termAnchors, type TermContent} from './sections/glossary.ts'
import {pathwayAnchors, type PathwayContent, pathwayReferences, pathwaysSection} from './sections/pathways.ts'
import {actsSection, type Reference, referenceWords} from './sections/references.ts'
import type {DocumentSection} from './sections/section.ts'
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

/** A sign of those who pay, as a document shows it: its size in pixels of CSS, in which none is larger than the Union's. */
type DocumentSign = {file: string; alt: string; width: number; height: number}

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
  /** Who publishes the document, of which edition and day it is, who pays for it: names and what stands beside them. */
  imprint: {label: string; content: Inline[]}[]
  signs: DocumentSign[]
  /** The project that pays, in a sentence; empty where there is none. */
  funding: string
  introduction: DocumentBlock[]
  parts: DocumentPart[]
  sections: DocumentSection[]
}

/** What the query of the documents answers (sanity/queries/documents.ts). */
export type GuideContent = {
  settings: {
    organization: string | null
    address: string | null
    phone: string | null
    email: string | null
    funding: FundingProject | null
  } | null
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
/** What the whole Informator holds besides its chapters (`guideMatterQuery`). */
export type GuideMatter = {
  pathways: readonly PathwayContent[]
  easyRead: readonly EasyReadContent[]
  terms: readonly TermContent[]
  entities: readonly EntityContent[]
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
type Note = {date: string | null; note: string | null}

const noMatter: GuideMatter = {pathways: [], easyRead: [], terms: [], entities: []}

/**
 * A document of the chapters that were read: of the whole with its introduction and with what it holds besides, of one
 * chapter under its own title, or of a selection. Null without a chapter.
 */
export function guideDocument(
  content: GuideContent,
  scope: GuideDocument['scope'],
  matter: GuideMatter = noMatter,
): GuideDocument | null {
  const {guide, chapters, settings} = content
  const slugs = chapters.flatMap(({slug}) => slug ?? [])
  if (slugs.length === 0) return null
  const guideTitle = polish(guide?.title ?? fixedPages.guide.title)
  const changedAt = newestOf(...chapters.map(lastChange), ...(scope === 'whole' ? datesOf(guide, matter) : []))
  const version = changedAt && versionOf([isoDay(changedAt)])
  const written = [...chapters, ...matter.pathways, ...matter.terms, ...matter.entities, ...(guide ? [guide] : [])]
  const anchors = new Map([
    ...chapters.map(({slug}, at) => [documentPath('chapter', slug), anchorAt(at)] as const),
    ...pathwayAnchors(matter.pathways),
    ...termAnchors(matter.terms),
    ...directoryAnchors(matter.entities),
  ])
  const path = guideDocumentPath(scope, slugs)
  const guideLegalStatus = legalStatusWords(guide?.legalStatusDate)
  const ownLegalStatus = scope === 'chapter' ? legalStatusWords(chapters[0]?.legalStatusDate) : ''
  const legalStatus = ownLegalStatus || guideLegalStatus
  const signs = signsOf(settings?.funding)
  const document = {
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
    writtenAt: versionOf(written.map(({_updatedAt}) => _updatedAt)),
    address: absoluteUrl(path),
    currencyAddress: absoluteUrl(currencyPath(version, scope === 'whole' ? [] : slugs)),
    currencyShown: shortAddress(absoluteUrl(fixedPages.currency.path)),
    signs,
    funding: polish(settings?.funding ? fundingWords(settings.funding, signs.length > 0) : ''),
    introduction:
      scope === 'whole'
        ? documentBlocks(guide?.introduction ?? [], {
            address: absoluteUrl(fixedPages.guide.path),
            number: null,
            anchors,
          })
        : [],
    parts: chapters.map((chapter, at) => partOf(chapter, {anchor: anchorAt(at), content, anchors, legalStatus})),
    sections: sectionsOf(content, matter, {scope, anchors}),
  }
  return {...document, imprint: imprintOf(document, settings)}
}

/** The names of all pictures in a document, each once: those of its texts and the signs of those who pay. */
export function picturesOf({introduction, parts, sections, signs}: GuideDocument): string[] {
  const blocks = [introduction, ...[...parts, ...sections].map((part) => part.blocks)].flat()
  return [...new Set([...pictureFilesIn(blocks), ...signs.map(({file}) => file)])]
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

function datesOf(guide: GuideFields | null, {pathways, entities}: GuideMatter): (string | null | undefined)[] {
  return [
    guide?.legalStatusDate,
    ...pathways.map(({legalStatusDate}) => legalStatusDate),
    ...entities.map(({verifiedAt}) => verifiedAt),
  ]
}

// A chapter alone has its acts at its end already.
function sectionsOf(
  {guide, contents, chapters}: GuideContent,
  {pathways, easyRead, terms, entities}: GuideMatter,
  {scope, anchors}: {scope: GuideDocument['scope']; anchors: ReadonlyMap<string, string>},
): DocumentSection[] {
  const citing = [
    ...chapters.map(({_id, legalBasis}) => ({
      chapter: contents.findIndex((chapter) => chapter._id === _id) + 1,
      references: legalBasis ?? [],
    })),
    ...pathways.map((pathway) => ({chapter: null, references: pathwayReferences(pathway)})),
  ]
  return [
    pathwaysSection(pathways, guide?.legalStatusDate ?? null),
    easyReadSection(easyRead, {address: absoluteUrl(fixedPages.guide.path), anchors}),
    glossarySection(terms),
    directorySection(entities),
    scope === 'chapter' ? null : actsSection(citing),
  ].filter((section) => section !== null)
}

function signsOf(funding: FundingProject | null | undefined): DocumentSign[] {
  return fundingSigns(funding).flatMap(({asset, alt, size}) => {
    const file = pictureFile({asset, crop: null})
    return file ? [{file, alt: polish(alt), ...size}] : []
  })
}

function imprintOf(
  {organization, edition, legalStatus, versionDay, team, address, funding}: Omit<GuideDocument, 'imprint'>,
  settings: GuideContent['settings'],
): GuideDocument['imprint'] {
  const {phone, email} = settings ?? {}
  const facts: [label: string, content: Inline[]][] = [
    ['Wydawca', [plainInline([organization, polish(settings?.address ?? '')].filter(Boolean).join('\n'))]],
    ['Telefon', [plainInline(polish(phone ?? ''), telephoneHref(phone ?? ''))]],
    ['E-mail', [plainInline(email ?? '', mailHref(email ?? ''))]],
    ['Wydanie', [plainInline(edition)]],
    ['Stan prawny', [plainInline(legalStatus)]],
    ['Wersja', [plainInline(versionDay && `z\u00A0${versionDay}`)]],
    ['Opracowanie', [plainInline(team)]],
    ['Bieżący tekst', [plainInline(address, address)]],
    ['Finansowanie', [plainInline(funding)]],
  ]
  return facts.flatMap(([label, content]) => (inlineWords(content) ? [{label, content}] : []))
}

function legalStatusWords(date: string | null | undefined): string {
  return date ? polish(`Stan prawny na dzień ${formatDate(date)}`) : ''
}

function noteWords({date, note}: Note): Inline[] {
  const day = date ? polish(formatDate(date)) : ''
  return [{...plainInline(day && `${day} `), strong: true}, plainInline(polish(note ?? ''))]
}
