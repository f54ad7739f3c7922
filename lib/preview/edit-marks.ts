/**
 * What tells the Studio, in an editor's preview, which field an element shows. Nothing is dragged about on the page: whoever
 * selects words there would move paragraphs.
 */
export type EditMark = {'data-sanity': string; 'data-sanity-drag-disable': 'true'}

/** The mark of a field of one document by its path, such as `body[_key=="p1"]`; null where there are no marks, as for readers. */
export type EditMarks = ((path: string) => EditMark) | null

/** The mark of an item of a list by its key; null without marks, or without a key. */
export function itemMark(marks: EditMarks, field: string, key: string | undefined): EditMark | null {
  return marks && key ? marks(`${field}[_key=="${key}"]`) : null
}
