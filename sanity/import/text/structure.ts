import {trimmed, typedMark, type TextBlock, wordsOf} from './blocks.ts'

/** Longest heading that is made of a bold paragraph, in characters. */
const longestHeading = 120

type Other = {_type: string; _key: string}

/**
 * Gives texts the structure that their writer meant: typed lists („1.”, „- ”, „•”) are lists, paragraphs that are bold from end to
 * end are headings, and headings begin at level 2 and leave out none. What is no text block stays as it is.
 */
export function structured<Block extends Other>(blocks: readonly (TextBlock | Block)[]): (TextBlock | Block)[] {
  return withLevels(withHeadings(withLists(blocks)))
}

export function isText(block: Other): block is TextBlock {
  return block._type === 'block'
}

function withLists<Block extends Other>(blocks: readonly (TextBlock | Block)[]): (TextBlock | Block)[] {
  const kinds = blocks.map((block) => (isText(block) ? markOf(block) : null))
  return blocks.map((block, at) => {
    const mark = kinds[at]
    if (!mark || !isText(block)) return block
    const isSure = mark.sign === '•' || isAlike(kinds[at - 1], mark) || isAlike(kinds[at + 1], mark)
    return isSure && inOrder(kinds, at) ? itemOf(block, mark) : block
  })
}

// Of the signs of Word each goes with its own: „o” is a word elsewhere.
function isAlike(other: Mark | null | undefined, {kind, sign}: Mark): boolean {
  return other?.kind === kind && (kind !== 'word' || other.sign === sign)
}

type Mark = {kind: 'bullet' | 'word' | 'number' | 'letter'; sign: string; number: number; length: number}

function markOf(block: TextBlock): Mark | null {
  if (block.listItem || block.style !== 'normal') return null
  const found = typedMark.exec(wordsOf(block))
  if (!found) return null
  const {number, letter, word, bullet = ''} = found.groups ?? {}
  const {length} = found[0]
  if (number !== undefined) return {kind: 'number', sign: number, number: Number(number), length}
  if (letter !== undefined) return {kind: 'letter', sign: letter, number: letter.charCodeAt(0) - 96, length}
  if (word !== undefined) return {kind: 'word', sign: word, number: 0, length}
  return {kind: 'bullet', sign: /[•·▪●◦‣■]/u.test(bullet) ? '•' : '-', number: 0, length}
}

// A list of ours counts from one: what counts otherwise keeps its numbers, as words.
function inOrder(kinds: readonly (Mark | null | undefined)[], at: number): boolean {
  const mark = kinds[at]
  if (!mark || mark.kind === 'bullet' || mark.kind === 'word') return true
  if (mark.kind === 'letter') return false
  let first = at
  while (kinds[first - 1]?.kind === mark.kind) first -= 1
  for (let place = first, wanted = 1; kinds[place]?.kind === mark.kind; place += 1, wanted += 1) {
    if (kinds[place]?.number !== wanted) return false
  }
  return true
}

function itemOf(block: TextBlock, {kind, length}: Mark): TextBlock {
  let left = length
  const children = block.children.map((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return {...span, text: span.text.slice(cut)}
  })
  return trimmed({...block, children, listItem: kind === 'number' ? 'number' : 'bullet', level: 1})
}

function withHeadings<Block extends Other>(blocks: readonly (TextBlock | Block)[]): (TextBlock | Block)[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1]
    if (!isText(block) || !next || !isBoldLine(block) || (isText(next) && isBoldLine(next))) return block
    const last = block.children.length - 1
    const children = block.children.map((span, place) => ({
      ...span,
      text: place === last ? span.text.replace(/\s*:\s*$/, '') : span.text,
      marks: span.marks.filter((mark) => mark !== 'strong'),
    }))
    // One below the headings that the page has of its own.
    return trimmed({...block, style: 'h2', children})
  })
}

function isBoldLine(block: TextBlock): boolean {
  const words = wordsOf(block).trim()
  const isBold = block.children.every(({text, marks}) => text.trim() === '' || marks.includes('strong'))
  return (
    block.style === 'normal' &&
    !block.listItem &&
    isBold &&
    words.length <= longestHeading &&
    !/[.!,;]$/.test(words) &&
    !words.includes('\n')
  )
}

function withLevels<Block extends Other>(blocks: readonly (TextBlock | Block)[]): (TextBlock | Block)[] {
  const headings = blocks.filter(isText).flatMap(({style}) => /^h([1-6])$/.exec(style)?.[1] ?? [])
  const top = Math.min(...headings.map(Number))
  let previous = 1
  return blocks.map((block) => {
    const level = isText(block) ? /^h([1-6])$/.exec(block.style)?.[1] : undefined
    if (!isText(block) || level === undefined) return block
    previous = Math.min(Number(level) - top + 2, previous + 1, 4)
    const children = block.children.map((span) => ({...span, marks: span.marks.filter((mark) => mark !== 'strong')}))
    return {...block, style: `h${previous}`, children}
  })
}
