// Unicode does not decompose these letters: NFD leaves them as they are, unlike ą or ź.
const undecomposed: Record<string, string> = {ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'AE'}

/** A text in plain Latin letters, upper and lower case as they were: „Źródło” → „Zrodlo”. */
export function withoutMarks(text: string): string {
  return text
    .replace(/[łŁøØđĐßæÆ]/g, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
}

/**
 * A text in small letters without Polish (or other) marks, for comparing: „Spółdzielnia” → `spoldzielnia`. Every UTF-16
 * unit of the text stays one unit, so that a place in the result is the same place in the text; a no-break space is a
 * space, a hyphen of any kind a hyphen.
 */
export function fold(text: string): string {
  return text.replace(/[A-Z]|[^\p{ASCII}]/gu, (letter) => {
    if (letter === '\u00A0' || letter === '\u202F') return ' '
    if (letter === '\u2010' || letter === '\u2011') return '-'
    const plain = (undecomposed[letter] ?? letter.normalize('NFD').charAt(0)).toLowerCase()
    return plain.length === letter.length ? plain : letter
  })
}
