// No content is named so: such a tag never expires.
const start = 'list-end:'

/** The tag by which a page past the end of a list says how many pages the list has, to whoever finds it kept. */
export function listEndTag(count: number): string {
  return `${start}${count}`
}

/** How many pages the list has past whose end the page with these tags is; null where they say nothing of it. */
export function listEndIn(tags: Iterable<string>): number | null {
  const tag = [...tags].find((each) => each.startsWith(start))
  return tag === undefined ? null : Number(tag.slice(start.length))
}
