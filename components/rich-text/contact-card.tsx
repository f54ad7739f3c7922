import {mailHref, safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'
import type {ContactCardBlock} from '#lib/rich-text/rich-text.ts'

import {Facts} from '../content/facts.tsx'
import {MaybeLink} from '../content/maybe-link.tsx'

/** How to reach an office or person. */
export function ContactCard({value}: {value: ContactCardBlock}) {
  const {name, description, address, phone, email, website, hours} = value
  const href = website ? safeHref(website) : null
  return (
    <div className="border border-t-4 border-rule border-t-vine p-6 print:break-inside-avoid">
      {name && <p className="font-serif text-xl leading-tight font-semibold">{polish(name)}</p>}
      {description && <p className="whitespace-pre-line">{polish(description)}</p>}
      <Facts
        facts={[
          ['Adres', address && <span className="whitespace-pre-line">{polish(address)}</span>],
          ['Telefon', phone && <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>],
          ['E-mail', email && <MaybeLink href={mailHref(email)}>{email}</MaybeLink>],
          ['Strona', website && <MaybeLink href={href}>{shortAddress(href ?? website)}</MaybeLink>],
          ['Godziny', hours && polish(hours)],
        ]}
      />
    </div>
  )
}
