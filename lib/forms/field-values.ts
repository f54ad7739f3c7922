import {printable} from '#lib/polish/printable.ts'

/** What somebody wrote into a field: with plain ends of lines, without what has no place in a text, or around it. */
export function tidyText(text: string | null): string {
  return printable((text ?? '').replace(/\r\n?/g, '\n')).trim()
}

const longestEmail = 254

/** Whether this can be one e-mail address, and no more than one. */
export function isEmail(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text)
}
