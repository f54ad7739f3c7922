import {safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {plainInline} from '../document-block.ts'
import {element, escapeMarkup, textElement} from '../markup.ts'
import type {ContactCardBlock} from '../rich-text.ts'

/** How to reach an office or person. */
export const contactCard: BlockWriter<ContactCardBlock> = {
  toHtml({name, description, address, phone, email, website, hours}) {
    const lines = [
      textElement('strong', name),
      escapeMarkup(description ?? ''),
      escapeMarkup(address ?? ''),
      textElement('a', phone, {href: telephoneHref(phone ?? '')}),
      textElement('a', email, {href: `mailto:${email}`}),
      textElement('a', website, {href: safeHref(website ?? '')}),
      escapeMarkup(hours ?? ''),
    ]
    return element('p', {}, lines.filter((line) => line !== '').join('<br/>'))
  },
  toDocument({name, description, address, phone, email, website, hours}) {
    const href = website ? safeHref(website) : null
    const facts = [
      {label: 'Adres', content: address && plainInline(polish(address))},
      {label: 'Telefon', content: phone && plainInline(polish(phone), telephoneHref(phone))},
      {label: 'E-mail', content: email && plainInline(email, `mailto:${email}`)},
      {label: 'Strona', content: href && plainInline(shortAddress(href), href)},
      {label: 'Godziny', content: hours && plainInline(polish(hours))},
    ]
    return [
      {
        kind: 'contact',
        name: polish(name ?? ''),
        description: polish(description ?? ''),
        facts: facts.flatMap(({label, content}) => (content ? [{label, content: [content]}] : [])),
      },
    ]
  },
  toLines: ({name, description, address, phone, email, website, hours}) => [
    name,
    description,
    [address, phone, email, website, hours].filter(Boolean).join(', '),
  ],
  explain: (block) => block,
}
