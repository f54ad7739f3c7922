/**
 * A text in small letters without Polish (or other) marks, for comparing: „Spółdzielnia” → `spoldzielnia`. Every UTF-16
 * unit of the text stays one unit, so that a place in the result is the same place in the text.
 */
export function fold(text: string): string {
  return text.replace(/[A-Z]|[^\p{ASCII}]/gu, (letter) => {
    const plain = undecomposed[letter] ?? letter.normalize('NFD').charAt(0).toLowerCase()
    return plain.length === letter.length ? plain : letter
  })
}

// Unicode does not decompose these letters. A no-break space is a space, and a soft hyphen or a joiner is no letter.
const undecomposed: Record<string, string> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  '\u00A0': ' ',
  '\u202F': ' ',
}
