import {Fragment} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref, safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {type NavigationLink, linkTo} from '#lib/addresses/navigation.ts'
import {polish} from '#lib/polish/typography.ts'

import {MaybeLink} from '../content/maybe-link.tsx'
import {BrandMark} from './brand-mark.tsx'
import {type Funding, FundingSigns} from './funding-signs.tsx'

type Props = {
  title: string
  organization: string | null
  address: string | null
  phone: string | null
  email: string | null
  bipUrl: string | null
  funding: Funding | null
  links: readonly NavigationLink[]
}

const statement = linkTo(fixedPages.statement)
const feed = {label: 'Kanał aktualności (Atom)', href: fixedPages.news.parts.atomFeed}

/** Who runs the site, how to reach them, and what the law wants on every page. */
export function SiteFooter({title, organization, address, phone, email, bipUrl, funding, links}: Props) {
  const fixed = [statement, ...links.filter(({href}) => href !== statement.href && href !== feed.href), feed]
  const bip = bipUrl ? safeHref(bipUrl) : null
  return (
    <footer className="mt-16 border-t border-foot-edge bg-foot text-foot-ink print:hidden [&_:focus-visible]:outline-current">
      <FundingSigns funding={funding} />
      <div className="wrap grid grid-cols-1 gap-x-12 gap-y-8 py-12 lg:grid-cols-[var(--container-margin)_2fr_1fr] lg:py-16">
        <BrandMark className="size-12" />
        <div>
          <p className="font-serif text-xl font-semibold text-balance">{polish(organization ?? title)}</p>
          <address className="mt-3 flex flex-col gap-1 not-italic">
            {address && <span className="whitespace-pre-line">{polish(address)}</span>}
            {phone && <Contact label="tel." text={phone} href={telephoneHref(phone)} />}
            {email && <Contact label="e-mail" text={email} href={mailHref(email)} />}
          </address>
        </div>
        <nav aria-label="Stopka" className="lg:col-start-3">
          <ul className="flex flex-col gap-1">
            {fixed.map(({label, href}) => (
              <FooterLink key={href} label={polish(label)} href={href} />
            ))}
            {bip && <FooterLink label="Biuletyn Informacji Publicznej (BIP)" href={bip} note={shortAddress(bip)} />}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

const link = 'inline-block py-0.5 text-inherit'

function Contact({label, text, href}: {label: string; text: string; href: string | null}) {
  return (
    <span>
      {label}{' '}
      <MaybeLink href={href} className={link}>
        {text}
      </MaybeLink>
    </span>
  )
}

function FooterLink({label, href, note}: {label: string; href: string; note?: string}) {
  return (
    <li>
      <a href={href} className={link}>
        {label}
      </a>
      {note && (
        <span className="block text-sm break-words opacity-80">
          {note.split(/(?=[./])/).map((part, at) => (
            // Parts of an address have no identity but their place.
            <Fragment key={at}>
              {at > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </span>
      )}
    </li>
  )
}
