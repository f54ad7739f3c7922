import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {mailHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
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
      linkTo(telephoneHref(phone ?? ''), phone),
      linkTo(mailHref(email ?? ''), email),
      linkTo(absoluteHref(website), website),
      escapeMarkup(hours ?? ''),
    ]
    return element('p', {}, lines.filter((line) => line !== '').join('<br/>'))
  },
  toDocument({name, description, address, phone, email, website, hours}) {
    const href = absoluteHref(website)
    const facts = [
      {label: 'Adres', content: address && plainInline(polish(address))},
      {label: 'Telefon', content: phone && plainInline(polish(phone), telephoneHref(phone))},
      {label: 'E-mail', content: email && plainInline(email, mailHref(email))},
      {label: 'Strona', content: website && plainInline(shortAddress(href ?? website), href)},
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

// What no address can be made of is left as words.
function linkTo(href: string | null, words: string | null): string {
  return href ? textElement('a', words, {href}) : escapeMarkup(words ?? '')
}
