// What is pasted from a PDF or a word processor brings these along: they are not seen, and part a word for whoever
// compares it. A joiner within an emoji stays.
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g

/** A text with its letters whole (NFC: „ż” as one) and without soft hyphens, zero-width spaces and word joiners. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(unseen, '')
}
