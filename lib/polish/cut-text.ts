/** The beginning of a text, of at most `length` UTF-16 units: half an emoji, which no address and no file takes, is left out. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
