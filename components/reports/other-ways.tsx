import {contentPages} from '#lib/addresses/addresses.ts'
import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'

/** How the site's people are reached. */
export type Reachable = {phone: string | null; email: string | null}

type Props = {
  /** Null while content is out of reach. */
  site: Reachable | null
  /** True while the site takes no reports by the form. */
  isOnly?: boolean
}

/** How to report a fault without the form. */
export function OtherWays({site, isOnly = false}: Props) {
  const {phone = null, email = null} = site ?? {}
  return (
    <section className="rich-text" aria-labelledby="inaczej">
      <h2 id="inaczej">{isOnly ? 'Jak zgłosić błąd' : 'Wolisz napisać lub zadzwonić?'}</h2>
      {isOnly && <p>Formularz jest teraz wyłączony. Napisz lub zadzwoń i podaj adres strony, której to dotyczy.</p>}
      <ul>
        {email && (
          <li>
            E-mail: <MaybeLink href={mailHref(email)}>{email}</MaybeLink>
          </li>
        )}
        {phone && (
          <li>
            Telefon: <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>
          </li>
        )}
        <li>
          <a href={contentPages.contact.path}>Adres i inne dane kontaktowe</a>
        </li>
      </ul>
    </section>
  )
}
