import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {element, textElement} from '../markup.ts'
import type {CalloutBlock} from '../rich-text.ts'

/** Words above a callout, by its tone. */
export const calloutTitles = {important: 'Ważne', note: 'Uwaga', legalBasis: 'Podstawa prawna'} as const

/** Something to be noticed. */
export const callout: BlockWriter<CalloutBlock> = {
  toHtml({tone, title, text}, inner) {
    const heading = [tone ? calloutTitles[tone] : null, title].filter(Boolean).join(': ')
    return element('blockquote', {}, element('p', {}, textElement('strong', heading)) + inner(text))
  },
  toDocument({tone, title, text}, inner) {
    const label = [calloutTitles[tone ?? 'note'], polish(title ?? '')].filter(Boolean).join(': ')
    return [{kind: 'note', label, blocks: inner(text)}]
  },
  toLines: ({title, text}, inner) => [title, ...inner(text)],
  explain: (block, {text}) => ({...block, text: text(block.text)}),
}
