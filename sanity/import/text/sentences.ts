const abbreviation =
  /(?:^|[\s("„])(?:np|m\.in|tj|tzn|itd|itp|ul|al|pl|os|r|w|ds|st|m\.st|woj|pow|gm|nr|poz|art|ust|pkt|lit|dr|mgr|prof|inż|hab|im|św|ks|pn|tel|godz|tys|mln|mld|ok|ww|wg|jw|red|dot|tzw|ur|zm|Dz|Dz\.U|dyr|kier|zł|min|max|str|rozdz|tab|rys|pt|dn|nt|zn|lok|bp|płk|\p{L})\.$/u

/** The sentences of a paragraph. A full stop of an abbreviation or a number ends none. */
function sentencesIn(paragraph: string): string[] {
  const parts = paragraph.trim().split(/(?<=[.!?…][”")]?)\s+(?=[„"(]?[\p{Lu}\d])/u)
  return parts.reduce<string[]>((sentences, part) => {
    const last = sentences.at(-1)
    if (last !== undefined && (abbreviation.test(last) || /(?:^|[\s–-])(?:\d{1,2}\.)?\d{1,2}\.$/.test(last))) {
      return [...sentences.slice(0, -1), `${last} ${part}`]
    }
    return [...sentences, part]
  }, [])
}

/**
 * As many whole sentences of a text as are no longer than `length`, and what is left. The first sentence stays whole
 * however long it is.
 */
export function cutAtSentence(text: string, length: number): {kept: string; rest: string} {
  if (text.length <= length) return {kept: text, rest: ''}
  const [first = '', ...others] = sentencesIn(text)
  let kept = first
  let count = 0
  for (const sentence of others) {
    if (kept.length + 1 + sentence.length > length) break
    kept += ` ${sentence}`
    count += 1
  }
  return {kept, rest: others.slice(count).join(' ')}
}
