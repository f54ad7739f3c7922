// What is pasted from a PDF or a word processor brings these along: they are not seen, and part a word for whoever
// compares it. A joiner within an emoji stays, one between letters goes.
const unseen = /[\u00AD\u180E\u200B\u200C\u200E\u200F\u2060-\u2064\uFEFF]|(?<=\p{L})\u200D(?=\p{L})/gu

// „ﬁ”, „ﬂ”: letters that a PDF has set as one sign.
const ligatures = /[\uFB00-\uFB06]/g

/**
 * A text with its letters whole (NFC: „ż” as one), ligatures as their letters, words that were cut at the end of a line
 * in one piece, and without soft hyphens, zero-width spaces and word joiners.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(lineEnd, (_cut, before: string, after: string) => before + (isHalf(before, after) ? '-' : ''))
}

// „reinte-⏎gracja”, „społeczno-⏎-zawodowy”.
const lineEnd = /(?<=\p{L})(\p{Ll})[-\u2010\u2011]\r?\n(-?)(?=\p{Ll})/gu

// The hyphen is the word's own where it is repeated, and as a rule behind the „o” of a double adjective.
function isHalf(before: string, after: string): boolean {
  return after === '-' || before === 'o'
}
