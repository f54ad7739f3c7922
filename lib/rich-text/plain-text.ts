import {cutText} from '#lib/polish/cut-text.ts'

import {isRecord} from './is-record.ts'

/** The words of a paragraph or heading, without marks. */
export function blockText({children}: {children?: readonly InlineChild[] | null}): string {
  return (children ?? []).map(inlineText).join('')
}

type InlineChild = {_type?: string; text?: string | null}

/** The words of a piece of a paragraph; of one that is no span, and that nothing knows yet, whatever it says. */
export function inlineText(child: InlineChild): string {
  return child._type === undefined || child._type === 'span' ? (child.text ?? '') : unknownWords(child).join(' ')
}

/**
 * The words for readers in a block of any shape, a line for each field or paragraph: of a block that editors have before
 * the site knows it, so that nothing they wrote is lost. A choice or an address that shows among them is the lesser harm;
 * the fields that usually hold such are passed over.
 */
export function unknownWords(value: unknown): string[] {
  if (typeof value === 'string') return isReadable(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(unknownWords)
  if (!isRecord(value)) return []
  if (Array.isArray(value['children'])) return unknownWords(blockText({children: value['children'].filter(isRecord)}))
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('_') && !settings.has(name))
  return fields.flatMap(([, inner]) => unknownWords(inner))
}

const settings = new Set(
  (
    'tone kind type style variant layout theme mode format size align position color icon language level listItem marks ' +
    'markDefs href url slug id lqip'
  ).split(' '),
)

// Neither an address nor a date, number or colour.
function isReadable(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:[a-z][a-z\d+.-]*:\S+|\/\S*|[\d:.TZ+-]+|#[\da-f]+)$/i.test(text.trim())
}

// The end of a sentence, not of an abbreviation such as „2017 r.” or „art.”: a longer word before, a capital after.
const wholeSentences = /^.*\p{L}{4}[”)]?[.!?](?= [\p{Lu}„])/su

// What must not stand at the end of a cut text: marks, and one-letter words, which belong to the next.
const loose = /(?:[\s.,;:–-]|(?<=\s)[aiouwz](?=[\s.,;:–-]|$))+$/iu

/**
 * Shortens a text for a description to at most `length` characters: whole sentences where they fill half of it, else
 * whole words and an ellipsis.
 */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const sentences = wholeSentences.exec(line.slice(0, length + 2))?.[0] ?? ''
  if (sentences.length >= length / 2 && sentences.length <= length) return sentences
  const cut = cutText(line, length)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : length).replace(loose, '')}…`
}
