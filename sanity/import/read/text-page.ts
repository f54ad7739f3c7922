import type {ParseHtml, SourcePage} from '../source-page.ts'
import {dayOfLine} from './dates-in-text.ts'
import {flatten, type Piece} from './flatten.ts'
import {comparable, takeHead, withoutNoise} from './html-page.ts'
import {isSectionLabel} from './noise.ts'

/**
 * Reads a page of plain text: a section and a day where they stand first, the title, and paragraphs. A line is a paragraph;
 * where lines are short and paragraphs are parted by empty ones, the lines of each are one text.
 */
export function readTextPage(text: string, source: string, parseHtml: ParseHtml): SourcePage {
  const document = parseHtml('<body></body>')
  const paragraphs = paragraphsOf(text)
  for (const paragraph of paragraphs) {
    const element = document.createElement('p')
    element.textContent = paragraph
    document.body.append(element)
  }
  return pageOf(flatten(document.body), source)
}

/** Reads pieces whose title nothing names: it is the first line that is neither a section nor a day. */
export function pageOf(pieces: readonly Piece[], source: string): SourcePage {
  const leftOut: string[] = []
  const title = titleAmong(pieces)
  const {day, leadCount, section, rest} = takeHead(pieces, title, leftOut)
  const items = withoutNoise(rest, leftOut)
  return {source, title, day, lead: null, leadCount, address: null, sections: section ? [section] : [], items, leftOut}
}

/**
 * The title: of the first lines the one that stands again further on, as the description of the photo; one behind a short line
 * (the section) and the day; else the first that is no day and no section.
 */
function titleAmong(pieces: readonly Piece[]): string | null {
  const texts = pieces.map(({text}) => text).filter(Boolean)
  const lines = texts.slice(0, 5).filter((text) => dayOfLine(text) === null && !isSectionLabel(text))
  const repeated = lines.find((line) => texts.filter((text) => comparable(text) === comparable(line)).length > 1)
  if (repeated !== undefined) return repeated
  const [section = '', day = '', third] = texts
  const isBehindDay = dayOfLine(day) !== null && section.split(' ').length < 4 && third !== undefined
  if (isBehindDay && third.length < 200 && !/[.!:,;]$/.test(third)) return third
  return lines[0] ?? null
}

function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line.trim())
  }
  const filled = groups.filter(({length}) => length > 0)
  return filled.flatMap((group) => (isWrapped(group, filled.length) ? [joined(group)] : group))
}

const listMark = /^(?:\d{1,3}[.)]|[a-z]\)|[-–—•·*▪])\s/iu

// Lines that a mail program has broken are all but the last of about the same length.
function isWrapped(lines: readonly string[], groups: number): boolean {
  if (groups < 2 || lines.length < 2 || lines.some((line) => listMark.test(line))) return false
  return lines.slice(0, -1).every(({length}) => length >= 45 && length <= 100)
}

function joined(lines: readonly string[]): string {
  // `cleanText` joins a word that was cut at the end of a line.
  return lines.join('\n').replace(/(?<!\p{L}-)\n/gu, ' ')
}
