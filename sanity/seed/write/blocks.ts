import {text, type Block, type Part} from './text.ts'

/** A framed remark: `important` is „Ważne”, `note` is „Uwaga”, `legalBasis` is „Podstawa prawna”. */
export function callout(tone: 'important' | 'note' | 'legalBasis', title: string, ...parts: Part[]): Block {
  return {_type: 'callout', tone, ...(title && {title}), text: text(...parts)}
}

/** A table whose first row and first column are headers. */
export function table(caption: string, ...rows: string[][]): Block {
  const written = rows.map((cells) => ({_type: 'tableRow', cells}))
  return {_type: 'table', caption, headerRow: true, headerColumn: true, rows: written}
}

/** Steps to be taken in order: pairs of a title and a text. */
export function steps(title: string, ...items: [title: string, ...content: Part[]][]): Block {
  const written = items.map(([name, ...content]) => ({_type: 'step', title: name, content: text(...content)}))
  return {_type: 'steps', title, items: written}
}

/** Questions that open: pairs of a title and a text. */
export function accordion(...items: [title: string, ...content: Part[]][]): Block {
  const written = items.map(([title, ...content]) => ({_type: 'accordionItem', title, content: text(...content)}))
  return {_type: 'accordion', items: written}
}

/** Pictures side by side. */
export function gallery(title: string, ...pictures: Block[]): Block {
  return {_type: 'gallery', title, pictures}
}

/** A link to a film, with a picture that announces it. */
export function video(film: {
  title: string
  url: string
  poster: Block
  duration: string
  captions: boolean
  transcript: Block[]
}): Block {
  return {_type: 'video', ...film}
}

/** A contact card. Fields that are not known are left out, never guessed. */
export function contactCard(card: {
  name: string
  description?: string
  address?: string
  phone?: string
  email?: string
  website?: string
  hours?: string
}): Block {
  return {_type: 'contactCard', ...card}
}
