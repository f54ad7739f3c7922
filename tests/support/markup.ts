import type {ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'

/** The HTML of a component without its classes: what is drawn, and not how it looks. */
export function markupOf(node: ReactNode): string {
  return renderToStaticMarkup(node).replaceAll(/ class="[^"]*"/g, '')
}
