const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

// XML 1.0 knows no control characters but tab and line ends; one pasted in would make a feed unreadable.
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Text for HTML and XML, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Markup of one element; an attribute that is null is left out, a content that is null makes an empty element. */
export function element(name: string, attributes: Record<string, string | null>, content: string | null): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeMarkup(value)}"`,
  )
  return content === null ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Markup of one element with text in it; nothing where there is no text. */
export function textElement(name: string, text: string | null, attributes: Record<string, string | null> = {}): string {
  return text ? element(name, attributes, escapeMarkup(text)) : ''
}
