import {isoDay, startOfDay} from '#lib/polish/dates.ts'
import {fold} from '#lib/polish/letters.ts'
import {counted} from '#lib/polish/plurals.ts'

import {checkAltTextSaysSomething} from '../schema/validation/alt-text.ts'
import type {PresentContent} from './present-content.ts'
import {daysIn, withoutDays} from './read/dates-in-text.ts'
import {comparable} from './read/html-page.ts'
import type {ParseHtml, SourceItem, SourcePage, SourcePicture} from './source-page.ts'
import {blocksOfHtml, paragraph, type TextBlock, trimmed, wordsOf} from './text/blocks.ts'
import {correctText} from './text/correct.ts'
import {cleanAddress, isFormer} from './text/links.ts'
import {relativeDatesIn} from './text/relative-dates.ts'
import {isInCapitals, toSentenceCase} from './text/sentence-case.ts'
import {cutAtSentence} from './text/sentences.ts'
import {isText, structured} from './text/structure.ts'

/** Longest lead, in characters: as the schema advises. */
const longestLead = 400

/** A picture or a file whose bytes are still to be uploaded: `file` is what `findFile` answered. */
type PictureBlock = {
  _type: 'picture'
  _key: string
  file: string
  alt?: string
  caption?: string
  hotspot: typeof centre
}
type TableRow = {_type: 'tableRow'; _key: string; cells: string[]}
type TableBlock = {
  _type: 'table'
  _key: string
  caption?: string
  headerRow: boolean
  headerColumn: boolean
  rows: TableRow[]
}
type GalleryBlock = {_type: 'gallery'; _key: string; pictures: PictureBlock[]}
type AttachmentBlock = {_type: 'attachment'; _key: string; file: string; title: string}
export type BodyBlock = TextBlock | PictureBlock | TableBlock | GalleryBlock

/** What editors read about a page: `flagged` is for them to look at, `missing` keeps it from being published. */
export type Note = {kind: 'taken' | 'flagged' | 'missing' | 'leftOut'; text: string}

/** The fields of a news item, as far as a page gives them. */
export type NewsFields = {
  title?: string
  publishedAt?: string
  lead?: string
  cover?: Omit<PictureBlock, '_key'>
  body: BodyBlock[]
  attachments: AttachmentBlock[]
  category?: {_type: 'reference'; _ref: string}
  event?: {_type: 'reference'; _ref: string}
}

export type Surroundings = {
  parseHtml: ParseHtml
  present: PresentContent
  /** The file that a page names by an address or a path, if it came with it. */
  findFile: (address: string, source: string) => string | null
}

/** Stands for a picture whose file did not come along, where it parts a lead from a body. */
const notThere = ''

const centre = {_type: 'sanity.imageHotspot', x: 0.5, y: 0.5, width: 1, height: 1} as const

/** Makes the fields of a news item of a page, and says what editors have to know of it. Pure: nothing is written. */
export function composeNews(
  page: SourcePage,
  {parseHtml, present, findFile}: Surroundings,
): {fields: NewsFields; notes: Note[]} {
  const notes: Note[] = []
  let keys = 0
  const nextKey = () => `import${(keys += 1)}`
  const find = (address: string) => findFile(address, page.source)
  const original = page.title === null ? null : correctText(page.title).trim()

  const blocks = page.items.flatMap((item) => blocksOf(item, page, {parseHtml, find, nextKey, notes}))
  const {lead, cover, body} = partsOf(blocks, page, original, {nextKey, notes, parseHtml})
  const text = [lead, ...body.filter(isText).map(wordsOf)].join('\n')
  const title = original === null ? null : titleOf(original, page.title ?? original, text, present, notes)
  const {body: linked, attachments} = withAttachments(gathered(structured(body), nextKey), page, {find, nextKey, notes})

  if (!title) notes.push({kind: 'missing', text: 'Nie znaleziono tytułu. Wpisz go.'})
  else if (page.titleIsOfHead) notes.push({kind: 'missing', text: 'Tytuł wzięto z nagłówka strony: sprawdź go.'})
  if (!page.day) notes.push({kind: 'missing', text: 'Nie znaleziono daty publikacji. Wpisz ją.'})
  if (!lead) notes.push({kind: 'missing', text: 'Nie znaleziono wstępu. Napisz dwa–trzy zdania.'})
  noteText(text, page, notes)
  const fields = {
    ...(title ? {title} : {}),
    ...(page.day ? {publishedAt: morningOf(page.day)} : {}),
    ...(lead ? {lead} : {}),
    ...(cover ? {cover: describedAs(cover, original, title, notes)} : {}),
    body: linked.map((block) => describedIn(block, notes)),
    attachments,
    ...referencesFor(page, `${title ?? ''}\n${text}`, present, notes),
  }
  notes.push(...page.leftOut.map((words) => ({kind: 'leftOut' as const, text: shortened(words)})))
  return {fields, notes}
}

/** Nine in the morning in Poland: pages say a day and no hour. */
function morningOf(day: string): string {
  return new Date(Date.parse(startOfDay(Date.parse(`${day}T12:00:00Z`))) + 9 * 3_600_000).toISOString()
}

type Tools = {parseHtml: ParseHtml; find: (address: string) => string | null; nextKey: () => string; notes: Note[]}

function blocksOf(item: SourceItem, page: SourcePage, {parseHtml, find, nextKey, notes}: Tools): BodyBlock[] {
  switch (item.kind) {
    case 'html':
      return blocksOfHtml(item.html, parseHtml, page.address, nextKey)
    case 'picture':
      return pictureOf(item, {find, nextKey, notes})
    case 'table':
      notes.push({
        kind: 'flagged',
        text: item.hasHeader
          ? 'Jest tabela: sprawdź jej nagłówki i dodaj tytuł.'
          : 'Tabela nie miała nagłówków: pierwszy wiersz wzięto za nagłówki. Sprawdź.',
      })
      return [
        {
          _type: 'table',
          _key: nextKey(),
          ...(item.caption ? {caption: correctText(item.caption)} : {}),
          headerRow: true,
          headerColumn: false,
          rows: item.rows.map((cells) => ({
            _type: 'tableRow',
            _key: nextKey(),
            cells: cells.map((cell) => correctText(cell)),
          })),
        },
      ]
  }
}

function pictureOf(
  {candidates, alt, caption}: SourcePicture,
  {find, nextKey, notes}: Omit<Tools, 'parseHtml'>,
): PictureBlock[] {
  const file = candidates.map(find).find((found) => found !== null)
  if (file === undefined || file === null) {
    const [name = 'bez adresu'] = candidates
    notes.push({
      kind: 'flagged',
      text: `Nie ma pliku zdjęcia „${shortened(name)}”: zapisz go obok strony albo dodaj zdjęcie ręcznie.`,
    })
    return [{_type: 'picture', _key: nextKey(), file: notThere, hotspot: centre}]
  }
  const written = correctText(alt).trim()
  const says = written !== '' && !isFileName(written)
  if (written !== '' && !says)
    notes.push({kind: 'flagged', text: `Opis zdjęcia „${written}” niczego nie mówi: pominięto go. Opisz zdjęcie.`})
  return [
    {
      _type: 'picture',
      _key: nextKey(),
      file,
      ...(says ? {alt: written} : {}),
      ...(caption ? {caption: correctText(caption)} : {}),
      hotspot: centre,
    },
  ]
}

/** „1210”, „IMG_1210.jpg”, „20171011_103000”: what a camera calls a photo. */
function isFileName(text: string): boolean {
  return (
    checkAltTextSaysSomething(text) !== true ||
    /\.(?:jpe?g|png|gif|webp|heic)$/i.test(text) ||
    /^[\d\s._()-]+$/.test(text) ||
    /^(?:img|dsc[nf]?|pict?|p|photo|foto|fot)[\s._-]*\d[\d\s._()-]*$/i.test(text)
  )
}

type Parts = {lead: string; cover: PictureBlock | null; body: BodyBlock[]}

/**
 * Tells lead, main picture and body apart. On the former site the title stood again where the photo was, between lead and
 * body: that was the photo's alternative text. A photo that follows one to three paragraphs parts them likewise.
 */
function partsOf(all: readonly BodyBlock[], page: SourcePage, title: string | null, tools: Omit<Tools, 'find'>): Parts {
  const {notes} = tools
  const isRepeat = (block: BodyBlock) =>
    isText(block) && title !== null && comparable(wordsOf(block)) === comparable(title)
  const isNumber = (block: BodyBlock, at: number) => at < 8 && isText(block) && isPhotoName(wordsOf(block).trim())
  const repeatAt = all.findIndex((block, at) => at < 8 && (isRepeat(block) || isNumber(block, at)))
  const pictureAt = all.findIndex(({_type}) => _type === 'picture')
  const blocks = all.filter((block, at) => !isRepeat(block) && !isNumber(block, at))
  if (repeatAt >= 0 && pictureAt < 0) {
    notes.push({
      kind: 'flagged',
      text: 'Strona miała zdjęcie, którego tu nie ma: został po nim opis w tekście. Dodaj zdjęcie.',
    })
  }
  all.forEach((block, at) => {
    if (isRepeat(block)) notes.push({kind: 'leftOut', text: 'Tytuł powtórzony w tekście (opis zdjęcia).'})
    else if (isText(block) && isNumber(block, at)) {
      const text = `Pominięto nazwę zdjęcia „${wordsOf(block).trim()}”, która stała w tekście.`
      notes.push({kind: 'flagged', text})
    }
  })
  const opening = all.slice(0, Math.max(0, pictureAt))
  const isParting = opening.length < 4 && opening.every(isPlain) && all.slice(pictureAt + 1).some(isText)
  const parting = repeatAt >= 0 ? repeatAt : isParting ? pictureAt : -1
  const isOnly = all.filter(({_type}) => _type === 'picture').length === 1
  const main = isParting || isOnly || repeatAt >= 0 ? all[pictureAt] : undefined
  const rest = blocks.filter((block) => block !== main && (block._type !== 'picture' || block.file !== notThere))
  const cover = main?._type === 'picture' && main.file !== notThere ? main : null
  if (page.lead) return {...givenLead(page.lead, rest, tools), cover}
  const before =
    page.leadCount ||
    all
      .slice(0, Math.max(0, parting))
      .filter(isText)
      .filter((block) => !isOfDay(block)).length
  return {...foundLead(rest, Math.max(1, before), tools), cover}
}

function isPlain(block: BodyBlock): boolean {
  return isText(block) && block.style === 'normal' && !block.listItem
}

// „Gorzów Wlkp. – 05.11.2016”: a day and fewer than five words are no lead.
function isOfDay(block: BodyBlock): boolean {
  if (!isText(block)) return false
  const words = wordsOf(block)
  return daysIn(words).length > 0 && (withoutDays(words).match(/\p{L}{2,}/gu) ?? []).length < 5
}

/** „1210”, where the description of a photo was; a year says something. */
function isPhotoName(text: string): boolean {
  return (
    (/^\d{3,5}$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) || /^(?:img|dsc[nf]?)[\s_-]?\d+(?:\.jpe?g)?$/i.test(text)
  )
}

function givenLead(
  written: string,
  rest: BodyBlock[],
  {nextKey, notes}: Omit<Tools, 'find'>,
): {lead: string; body: BodyBlock[]} {
  const text = correctText(written.replace(/<[^>]+>/g, ' ')).trim()
  const {kept, rest: left} = cutAtSentence(text, longestLead)
  if (left) noteLongLead(text.length, notes)
  return {lead: kept, body: left ? [paragraph(left, nextKey), ...rest] : rest}
}

// Whole paragraphs as long as they fit; a first one that is too long is cut at a sentence.
function foundLead(
  blocks: readonly BodyBlock[],
  most: number,
  {notes, nextKey}: Omit<Tools, 'find'>,
): {lead: string; body: BodyBlock[]} {
  const start = blocks.findIndex((block) => isPlain(block) && !isOfDay(block))
  const opening =
    start < 0 || !blocks.slice(0, start).every((block) => ['picture', 'table'].includes(block._type) || isOfDay(block))
      ? undefined
      : blocks[start]
  if (!opening || !isText(opening)) return {lead: '', body: [...blocks]}
  const texts = blocks.slice(start).filter(isText)
  const total = texts.slice(0, most).reduce((sum, block) => sum + wordsOf(block).length, 0)
  const {kept, rest} = cutAtSentence(flat(opening), longestLead)
  let lead = kept
  const used = new Set<BodyBlock>([opening])
  if (!rest) {
    for (const block of texts.slice(1, most)) {
      if (block.style !== 'normal' || block.listItem || lead.length + 1 + wordsOf(block).length > longestLead) break
      lead += ` ${flat(block)}`
      used.add(block)
    }
  }
  if (total > longestLead) noteLongLead(total, notes)
  const links = [...used].filter(isText).flatMap(({markDefs}) => markDefs)
  for (const {href} of links)
    notes.push({kind: 'flagged', text: `We wstępie był odnośnik, a wstęp ich nie ma: ${href}`})
  const remainder = rest ? [trimmed({...opening, _key: nextKey(), children: after(opening, kept.length)})] : []
  return {
    lead,
    body: [...blocks.slice(0, start), ...remainder, ...blocks.slice(start + 1).filter((block) => !used.has(block))],
  }
}

function flat(block: TextBlock): string {
  return wordsOf(block).replaceAll('\n', ' ')
}

function after(block: TextBlock, length: number): TextBlock['children'] {
  let left = length
  return block.children.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return cut < span.text.length ? [{...span, text: span.text.slice(cut)}] : []
  })
}

/** How characters are counted in words. */
export const signs = {one: 'znak', few: 'znaki', many: 'znaków'}

function noteLongLead(length: number, notes: Note[]): void {
  notes.push({
    kind: 'flagged',
    text: `Wstęp miał ${counted(length, signs)} (zaleca się do ${longestLead}): skrócono go do pełnych zdań, a reszta jest na początku treści.`,
  })
}

function titleOf(original: string, asItStood: string, text: string, present: PresentContent, notes: Note[]): string {
  if (!isInCapitals(original)) return original
  const title = toSentenceCase(original, text, present.abbreviations)
  notes.push({
    kind: 'flagged',
    text: `Tytuł był pisany wielkimi literami: ${asItStood}. Propozycja: ${title}. Sprawdź nazwy własne i skróty.`,
  })
  return title
}

// Three photos and more in a row are a gallery.
function gathered(blocks: readonly BodyBlock[], nextKey: () => string): BodyBlock[] {
  const result: BodyBlock[] = []
  let row: PictureBlock[] = []
  const close = () => {
    if (row.length > 2) result.push({_type: 'gallery', _key: nextKey(), pictures: row})
    else result.push(...row)
    row = []
  }
  for (const block of blocks) {
    if (block._type === 'picture') row.push(block)
    else {
      close()
      result.push(block)
    }
  }
  close()
  return result
}

const fileAddress = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|epub)(?:[?#].*)?$/i

function withAttachments(
  blocks: readonly BodyBlock[],
  page: SourcePage,
  {find, nextKey, notes}: Omit<Tools, 'parseHtml'>,
) {
  const attachments: AttachmentBlock[] = []
  const attach = (href: string, title: string): boolean => {
    const file = fileAddress.test(href) ? find(href) : null
    if (file === null) return false
    if (!attachments.some((each) => each.file === file))
      attachments.push({_type: 'attachment', _key: nextKey(), file, title: title || 'Plik do pobrania'})
    return true
  }
  const body = blocks.map((block) => {
    if (!isText(block)) return block
    const moved = block.markDefs.flatMap(({_key, href}) => {
      const title = block.children
        .filter(({marks}) => marks.includes(_key))
        .map(({text}) => text)
        .join('')
        .trim()
      if (attach(href, title)) return [_key]
      if (fileAddress.test(href))
        notes.push({kind: 'flagged', text: `Plik do pobrania pozostał pod dawnym adresem: ${href}`})
      else if (isFormer(href)) notes.push({kind: 'flagged', text: `Odnośnik prowadzi do poprzedniego serwisu: ${href}`})
      return []
    })
    const children = block.children.map((span) => ({
      ...span,
      marks: span.marks.filter((mark) => !moved.includes(mark)),
    }))
    return {...block, children, markDefs: block.markDefs.filter(({_key}) => !moved.includes(_key))}
  })
  for (const {href, text} of page.items.flatMap((item) => (item.kind === 'table' ? item.links : []))) {
    const address = cleanAddress(href, page.address)
    if (address && !attach(address, correctText(text).trim()))
      notes.push({kind: 'flagged', text: `W tabeli był odnośnik, a tabela ich nie ma: ${address}`})
  }
  return {body, attachments}
}

function describedAs(
  {_type, file, alt, caption, hotspot}: PictureBlock,
  original: string | null,
  title: string | null,
  notes: Note[],
): Omit<PictureBlock, '_key'> {
  const cover = {_type, file, ...(alt ? {alt} : {}), ...(caption ? {caption} : {}), hotspot}
  const isTitle = original !== null && (!alt || comparable(alt) === comparable(original))
  if (!isTitle || !title) return cover
  notes.push({kind: 'flagged', text: 'Zdjęcie główne nie ma własnego opisu: wpisano tytuł. Napisz, co na nim widać.'})
  return {...cover, alt: title}
}

function describedIn(block: BodyBlock, notes: Note[]): BodyBlock {
  const pictures = block._type === 'picture' ? [block] : block._type === 'gallery' ? block.pictures : []
  for (const {file, alt} of pictures) {
    if (!alt)
      notes.push({
        kind: 'missing',
        text: `Zdjęcie ${file.startsWith('data:') ? 'z dokumentu' : `„${shortened(file.split('/').at(-1) ?? file)}”`} nie ma opisu dla osób, które go nie widzą.`,
      })
  }
  return block
}

function noteText(text: string, page: SourcePage, notes: Note[]): void {
  const relative = relativeDatesIn(`${page.title ?? ''}\n${text}`)
  if (relative.length > 0) {
    notes.push({
      kind: 'flagged',
      text: `Data względna (${relative.map((words) => `„${words}”`).join(', ')}): zastąp ją dniem lub rokiem.`,
    })
  }
}

/** The category and event that a page names, or that its words and days speak for. */
function referencesFor(
  page: SourcePage,
  text: string,
  present: PresentContent,
  notes: Note[],
): Pick<NewsFields, 'category' | 'event'> {
  const named = present.categories.find(({title}) =>
    page.sections.some((section) => comparable(section) === comparable(title ?? '')),
  )
  const category = named ?? likeliest(present.categories, text)
  if (category && !named) notes.push({kind: 'flagged', text: `Propozycja kategorii: „${category.title}”.`})
  const days = new Set(daysIn(text))
  const events = present.events.filter(({startsAt}) => days.has(isoDay(startsAt ?? '')))
  const event = events.length > 1 ? likeliest(events, text) : events[0]
  if (event) notes.push({kind: 'flagged', text: `Propozycja wydarzenia: „${event.title}” (ten sam dzień).`})
  return {
    ...(category ? {category: {_type: 'reference', _ref: category._id} as const} : {}),
    ...(event ? {event: {_type: 'reference', _ref: event._id} as const} : {}),
  }
}

// By the beginnings of the words of its title; none where two are as likely.
function likeliest<Named extends {title: string | null}>(all: readonly Named[], text: string): Named | null {
  const [heading = '', ...others] = fold(text).split('\n')
  const scored = all.map((each) => {
    const stems = (fold(each.title ?? '').match(/\p{L}{5,}/gu) ?? []).map((word) =>
      word.slice(0, Math.max(5, word.length - 2)),
    )
    const score = stems.reduce(
      (sum, stem) => sum + (heading.includes(stem) ? 3 : 0) + (others.some((line) => line.includes(stem)) ? 1 : 0),
      0,
    )
    return {each, score: stems.length > 0 ? score / stems.length : 0}
  })
  const [first, second] = scored.toSorted((one, other) => other.score - one.score)
  return first && first.score >= 1 && first.score > (second?.score ?? 0) ? first.each : null
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
