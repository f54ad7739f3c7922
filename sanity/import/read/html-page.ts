import {fold} from '#lib/polish/letters.ts'

import type {SourcePage} from '../source-page.ts'
import {dayOfLine, daysIn} from './dates-in-text.ts'
import {flatten, isDecoration, type Piece, textOf} from './flatten.ts'
import {beginsOtherPages, isAroundContent, isNoise, isSectionLabel, neverContent} from './noise.ts'

/**
 * Reads a saved page of a CMS: its title, day, address, and what stands in it, in order. What is around the text (menus,
 * breadcrumbs, buttons for sharing, the footer) is left out, by what elements are and are called, and by what short lines say;
 * never by where one CMS puts them. The document is used up.
 */
export function readHtmlPage(document: Document, source: string): SourcePage {
  const leftOut: string[] = []
  const address = addressIn(document)
  const named = titlesIn(document)
  const declaredDay = declaredDayIn(document)
  const sections = breadcrumbsIn(document)
  const {body} = document
  checkDepth(body)
  for (const each of body.querySelectorAll(neverContent)) each.remove()
  for (const time of body.querySelectorAll('time[datetime]')) writeDay(time)
  for (const box of body.querySelectorAll('*')) if (isLead(box)) markLead(box)
  const heading = headingIn(body, named)
  removeAround(body, heading, leftOut)
  for (const image of body.querySelectorAll('img')) {
    if (!isDecoration(image)) continue
    leftOut.push(leftOutPicture(image))
    image.remove()
  }

  const content = contentOf(body, heading)
  const pieces = flatten(content)
  const title = heading ? textOf(heading) : (named[0] ?? null)
  if (content !== body) leftOut.push(...restOf(body, content))
  const {day, leadCount, section, rest} = takeHead(pieces, title, leftOut, declaredDay)
  return {
    source,
    title,
    titleIsOfHead: heading === null && title !== null,
    day: declaredDay ?? day,
    lead: null,
    leadCount,
    address,
    sections: [...sections, ...(section ? [section] : [])],
    items: withoutNoise(rest, leftOut),
    leftOut,
  }
}

const trackedTypes = 'meta[property="og:url"], link[rel="canonical"]'

/** Deepest nesting of a page that is read. */
const maxDepth = 400

function checkDepth(body: Element): void {
  let level = [...body.children]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw new Error('Strona jest zbudowana zbyt głęboko, aby ją odczytać.')
    level = level.flatMap((each) => [...each.children])
  }
}

/** Where the page says that it stands, or the browser that saved it. */
function addressIn(document: Document): string | null {
  const declared = [...document.querySelectorAll(trackedTypes)].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('content'),
  )
  const saved = /saved from url=\(\d+\)(\S+)/.exec(document.documentElement.outerHTML.slice(0, 2000))
  const before = [...document.childNodes].map((node) => /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1])
  const found = [...declared, ...before, saved?.[1]].find((each) => {
    const path = each ? URL.parse(each)?.pathname : null
    return path !== undefined && path !== null && path !== '/'
  })
  return found ?? null
}

/** What the head calls the page, the likeliest first: without the name of the site. */
function titlesIn(document: Document): string[] {
  const declared = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? ''
  const written = document.title
  const parts = [declared, written].flatMap((text) => [text, ...text.split(/\s+[|–—»›:•]\s+|\s+-\s+|\s*::\s*/)])
  const names = [...new Set(parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part.length > 2))]
  return names.filter((name) => !isSectionLabel(name))
}

function declaredDayIn(document: Document): string | null {
  const declared = [
    document.querySelector('meta[property="article:published_time"]')?.getAttribute('content'),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime'),
    document.querySelector('meta[name="DC.date" i], meta[name="DC.Date.Created" i]')?.getAttribute('content'),
    document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime'),
  ]
  return declared.flatMap((text) => daysIn(text ?? ''))[0] ?? null
}

// A day that stands alone is written as a day, however the page words it: „19 października”.
function writeDay(time: Element): void {
  const [day] = daysIn(time.getAttribute('datetime') ?? '')
  const isAlone =
    !time.parentElement || !/^(?:P|LI)$/.test(time.parentElement.tagName) || textOf(time.parentElement) === textOf(time)
  if (day && isAlone) time.textContent = day
}

function breadcrumbsIn(document: Document): string[] {
  const trails = document.querySelectorAll(
    '[class*="breadcrumb" i], [id*="breadcrumb" i], [class*="okruszk" i], [aria-label*="breadcrumb" i], [class*="sciezka" i]',
  )
  const links = [...(trails[0]?.querySelectorAll('a, li, span') ?? [])].map(textOf)
  return [...new Set(links)].filter((text) => text !== '' && text.length < 60)
}

/**
 * The element that holds the title: the heading that the head names, the one that describes the photo, the first that is no
 * label of a section nor the name of the site; where no heading does, a box that is called a title.
 */
function headingIn(body: Element, named: readonly string[]): Element | null {
  const marked = body.querySelector('[itemprop="headline"]')
  if (marked && textOf(marked) !== '') return marked
  const headings = [...body.querySelectorAll('h1, h2, h3, h4')].filter(isTitle)
  const inContent = headings.filter((each) => !isOfSite(each))
  const first = (...levels: string[]) => inContent.find(({tagName}) => levels.includes(tagName))
  // The photo is described by the title.
  const described = new Set(
    [...body.querySelectorAll('img[alt]')].map((image) => comparable(image.getAttribute('alt') ?? '')),
  )
  const byPhoto = inContent.find((each) => described.has(comparable(textOf(each))))
  const found = namedAmong(inContent, named) ?? byPhoto ?? first('H1')
  if (found) return found
  const inHeader = namedAmong(headings, named)
  const isWholeHead = inHeader && comparable(textOf(inHeader)) === comparable(body.ownerDocument.title)
  if (inHeader && !isWholeHead) return inHeader
  // A CMS whose titles are no headings: the words of the head, wherever they stand alone, or a box that is called a title.
  const leaves = [...body.querySelectorAll('p, div, span, strong, b, td')].filter(
    (each) => each.querySelector('p, div, td, table') === null && !isOfSite(each),
  )
  const called = leaves.filter((each) => isTitle(each) && titleClass.test(each.getAttribute('class') ?? ''))
  return (
    namedAmong(called, named) ??
    first('H2') ??
    first('H3') ??
    first('H4') ??
    leaves.find((each) => named.map(comparable).includes(comparable(textOf(each)))) ??
    called[0] ??
    inHeader
  )
}

function isTitle(element: Element): boolean {
  const text = textOf(element)
  return text.length > 2 && !isSectionLabel(text)
}

const titleClass = /(?:^|[\s_-])(?:tytul|title|naglowek|headline)(?:$|[\s_-])/i

/**
 * The element whose words are what the head calls the page: those that it begins with, the longest first, for a title may
 * have a dash of its own; then those it ends with, or a part of it. A single word is rather the name of the site.
 */
function namedAmong(elements: readonly Element[], named: readonly string[]): Element | null {
  const names = named.map(comparable)
  const [whole = ''] = names
  const found = elements.map((element) => {
    const words = comparable(textOf(element))
    return {element, words, begins: `${whole} `.startsWith(`${words} `), ends: ` ${whole}`.endsWith(` ${words}`)}
  })
  const within = found.filter(({words, begins, ends}) => words !== '' && (begins || ends || names.includes(words)))
  const several = within.filter(({words}) => words.includes(' '))
  const likely = several.length > 0 ? several : within
  const begins = likely.filter((each) => each.begins)
  const [best] = (begins.length > 0 ? begins : likely).toSorted((one, other) => other.words.length - one.words.length)
  return best?.element ?? null
}

// The name of the site stands as a heading in its header.
function isOfSite(heading: Element): boolean {
  for (let each: Element | null = heading; each && each.tagName !== 'BODY'; each = each.parentElement) {
    if (['ARTICLE', 'MAIN'].includes(each.tagName)) return false
    const isOfArticle = each.tagName === 'HEADER' && each.closest('article, main') !== null
    if (isAroundContent(each) && each.tagName !== 'FORM' && !isOfArticle) return true
  }
  return heading.querySelector('a[href="/"], a > img') !== null
}

/** Two titles are the same by their letters and digits. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function removeAround(body: Element, heading: Element | null, leftOut: string[]): void {
  const whole = textOf(body).length
  for (const element of body.querySelectorAll('*')) {
    if (!body.contains(element) || !isAroundContent(element)) continue
    if (heading && element.contains(heading)) continue
    const text = textOf(element)
    // What holds most of the text holds the page: one form around all, „print” as the name of what is printed.
    const holdsPage =
      text.length > whole / 2 || element.matches('article, main') || element.querySelector('article, main') !== null
    if (holdsPage && !['NAV', 'FOOTER'].includes(element.tagName)) continue
    if (text !== '') leftOut.push(text)
    leftOut.push(...[...element.querySelectorAll('img')].map(leftOutPicture))
    element.remove()
  }
}

/** The element that holds the page: a landmark where there is one, else the smallest that holds most of the words. */
function contentOf(body: Element, heading: Element | null): Element {
  const landmarks = [...body.querySelectorAll('article, [itemtype*="Article"], main, [role="main"]')]
  const landmark = landmarks.find((each) => (heading ? each.contains(heading) : textOf(each).length > 200))
  if (landmark && textOf(landmark).length > (heading ? textOf(heading).length : 0) + 40) return landmark
  const words = wordsOutsideLinks(body)
  let found = body
  for (;;) {
    const smaller = [...found.children].find((child) => {
      return (!heading || (child.contains(heading) && child !== heading)) && wordsOutsideLinks(child) > words * 0.6
    })
    if (!smaller) return found
    found = smaller
  }
}

function wordsOutsideLinks(element: Element): number {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0)
  return textOf(element).length - linked
}

// What stands outside the content: nothing of a page goes unsaid.
function restOf(body: Element, content: Element): string[] {
  content.remove()
  const texts = flatten(body).flatMap(({text}) => (text === '' ? [] : [text]))
  return [...texts, ...[...body.querySelectorAll('img')].map(leftOutPicture)]
}

function leftOutPicture(image: Element): string {
  const address = image.getAttribute('src') ?? ''
  const name = address.startsWith('data:')
    ? ''
    : address
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1)
  return `Pominięto obrazek „${name || image.getAttribute('alt') || 'bez nazwy'}”`
}

const labelOfDay = /^(?:data|opublik|dodan|zamieszcz|utworz)/i

type Head = {day: string | null; leadCount: number; section: string | null; rest: Piece[]}

/**
 * What stands at the beginning of a page, in whichever order: the section, the day, the title. Pictures before the title
 * stay with the text. A day that is not the page's (`declaredDay`, else the one found) stays with it too.
 */
export function takeHead(
  pieces: readonly Piece[],
  title: string | null,
  leftOut: string[],
  declaredDay: string | null = null,
): Head {
  const wanted = comparable(title ?? '')
  const at = title === null ? -1 : pieces.findIndex(({text}) => comparable(text) === wanted)
  const before = pieces.slice(0, Math.max(0, at))
  const after = pieces.slice(at + 1)
  const section = before.find(({text}) => isSectionLabel(text))?.text ?? null
  const dayBefore = before
    .toReversed()
    .map(({text}) => dayOfLine(text))
    .find((day) => day !== null)
  const pictures = before.filter(({item}) => item.kind === 'picture')
  const words = before.filter(({text}) => text !== '' && dayOfLine(text) === null && !isSectionLabel(text))
  leftOut.push(...words.map(({text}) => text))
  const dated = after.findIndex(({text}, place) => place < 6 && dayOfLine(text) !== null)
  // A CMS that puts it at the end names it.
  const named = dated >= 0 ? dated : after.findLastIndex(({text}) => labelOfDay.test(text) && dayOfLine(text) !== null)
  const useAfter = !dayBefore && named >= 0
  const dayAfter = useAfter ? dayOfLine(after[named]?.text ?? '') : null
  // „Szczegóły”, „Autor: …”: labels above the day.
  const labels = dated > 0 && after.slice(0, dated).every(isLabel) ? dated : 0
  leftOut.push(...after.slice(0, labels).map(({text}) => text))
  const pageDay = declaredDay ?? dayBefore ?? dayAfter
  const saysPageDay = ({text}: Piece, place: number) => {
    const day = dayOfLine(text)
    if (day === null || (place !== named && place >= 3)) return false
    return day === pageDay || labelOfDay.test(text)
  }
  const rest = after.filter((piece, place) => place >= labels && !saysPageDay(piece, place))
  const first = rest.findIndex(({text}) => text !== '')
  const opening = rest.slice(Math.max(0, first)).filter(({text}) => text !== '')
  const count = opening.findIndex(({element}) => !element.hasAttribute(leadMark))
  return {
    day: dayBefore ?? dayAfter,
    section,
    rest: [...pictures, ...rest],
    // A box that holds the whole text is no lead, whatever it is called.
    leadCount: count > 0 && count < 5 ? count : 0,
  }
}

function isLabel({text, item}: Piece): boolean {
  return item.kind === 'html' && text.length <= 60 && !/[.!?]$/.test(text)
}

/** What every block of a lead that has a box of its own is marked with. */
const leadMark = 'data-import-lead'

function markLead(box: Element): void {
  for (const each of [box, ...box.querySelectorAll('*')]) each.setAttribute(leadMark, '')
}

function isLead(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.id}`
  return /(?:^|[\s_-])(?:lead|lid|intro|introtext|zajawka|wstep|excerpt|summary|skrot)(?:$|[\s_-])/i.test(names)
}

/** The pieces that are content, up to where other pages are listed; what was left out is named. */
export function withoutNoise(pieces: readonly Piece[], leftOut: string[]): SourcePage['items'] {
  const others = pieces.findIndex(({text}) => beginsOtherPages(text))
  const kept = others < 0 || !isListOfLinks(pieces.slice(others + 1)) ? pieces : pieces.slice(0, others)
  leftOut.push(
    ...pieces
      .slice(kept.length)
      .map(({text}) => text)
      .filter(Boolean),
  )
  return kept.flatMap(({item, text, element}) => {
    if (text === '' && item.kind === 'html') return []
    if (!isNoise(text) && !isButtons(element, text)) return [item]
    leftOut.push(text)
    return []
  })
}

// „« Powrót | Drukuj”: links to nothing but such.
function isButtons(element: Element, text: string): boolean {
  const names = [...element.querySelectorAll('a')].map(textOf).filter(Boolean)
  const outside = names.reduce((rest, name) => rest.replace(name, ''), text)
  return names.length > 0 && !/[\p{L}\p{N}]/u.test(outside) && names.every(isNoise)
}

function isListOfLinks(pieces: readonly Piece[]): boolean {
  const all = pieces.reduce((sum, {text}) => sum + text.length, 0)
  const linked = pieces
    .flatMap(({element}) => [...element.querySelectorAll('a')])
    .reduce((sum, link) => sum + textOf(link).length, 0)
  return all === 0 || linked > all / 2
}
