import {slugify} from '#lib/polish/slugs.ts'

import {blockText} from './plain-text.ts'

/** A heading in a text: its block, its anchor on the page, its words and level; its number, where the text has numbers. */
export type Heading = {key: string; anchor: string; text: string; level: 2 | 3 | 4; number?: string | undefined}

/** What is read of a block to know whether it is a heading, and which. */
export type HeadingSource = {
  _type: string
  _key: string
  style?: string | null
  children?: readonly {text?: string | null}[] | null
}

/** The anchor that a heading was given when it was first published; `_key` is that of its block. */
export type StoredAnchor = {_key: string; anchor: string | null}

const levels: Record<string, 2 | 3 | 4> = {h2: 2, h3: 3, h4: 4}

/**
 * The headings of a text in order, each with its stored anchor, or else with one made from its words. Equal names are
 * told apart by a number; `taken` are ids that the page uses already. A heading that skips a level, which neither WCAG
 * nor PDF/UA allows, counts as one right below the heading before it.
 */
export function headingsOf(
  blocks: readonly HeadingSource[],
  taken: readonly string[] = [],
  stored: readonly StoredAnchor[] = [],
): Heading[] {
  const found = withoutSkippedLevels(blocks.flatMap(headingWithoutAnchor))
  const kept = keptAnchors(found, taken, stored)
  const used = new Set([...taken, ...kept.values()])
  return found.map((heading) => {
    const anchor = kept.get(heading.key) ?? claim(slugify(heading.text) || 'czesc', used)
    return {...heading, anchor}
  })
}

/** The headings with their numbers within chapter `chapter`: „3.2” at level 2, „3.2.1” at level 3, none below. */
export function numberHeadings(headings: readonly Heading[], chapter: number): Heading[] {
  let part = 0
  let section = 0
  return headings.map((heading) => {
    if (heading.level === 2) {
      part += 1
      section = 0
      return {...heading, number: `${chapter}.${part}`}
    }
    if (heading.level === 4) return heading
    section += 1
    return {...heading, number: `${chapter}.${part}.${section}`}
  })
}

type NamelessHeading = Omit<Heading, 'anchor'>

function headingWithoutAnchor(block: HeadingSource): NamelessHeading[] {
  const level = block._type === 'block' ? levels[block.style ?? ''] : undefined
  const text = level ? blockText(block).trim() : ''
  return level && text !== '' ? [{key: block._key, text, level}] : []
}

function withoutSkippedLevels(headings: readonly NamelessHeading[]): NamelessHeading[] {
  let deepest: 2 | 3 | 4 = 2
  return headings.map((heading) => {
    const level = heading.level > deepest ? deepest : heading.level
    deepest = level === 2 ? 3 : 4
    return {...heading, level}
  })
}

// Of two headings with one stored name (a block copied with its key's entry), the first keeps it.
function keptAnchors(
  headings: readonly {key: string}[],
  taken: readonly string[],
  stored: readonly StoredAnchor[],
): Map<string, string> {
  const names = new Map(stored.map(({_key, anchor}) => [_key, anchor]))
  const kept = new Map<string, string>()
  const used = new Set(taken)
  for (const {key} of headings) {
    const anchor = names.get(key)
    if (!anchor || used.has(anchor)) continue
    used.add(anchor)
    kept.set(key, anchor)
  }
  return kept
}

function claim(wanted: string, used: Set<string>): string {
  let anchor = wanted
  for (let number = 2; used.has(anchor); number++) anchor = `${wanted}-${number}`
  used.add(anchor)
  return anchor
}
