import {safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'
import type {ContactCardBlock} from '#lib/rich-text/rich-text.ts'

import {Facts} from '../content/facts.tsx'

/** How to reach an office or person. */
export function ContactCard({value}: {value: ContactCardBlock}) {
  const {name, description, address, phone, email, website, hours} = value
  const href = website ? safeHref(website) : null
  return (
    <div className="contact-card">
      {name && <p className="contact-name">{polish(name)}</p>}
      {description && <p className="whitespace-pre-line">{polish(description)}</p>}
      <Facts
        facts={[
          ['Adres', address && <span className="whitespace-pre-line">{polish(address)}</span>],
          ['Telefon', phone && <a href={telephoneHref(phone)}>{polish(phone)}</a>],
          ['E-mail', email && <a href={`mailto:${email}`}>{email}</a>],
          ['Strona', href && <a href={href}>{shortAddress(href)}</a>],
          ['Godziny', hours && polish(hours)],
        ]}
      />
    </div>
  )
}
