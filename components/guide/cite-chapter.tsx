import {Fragment} from 'react'

import {formatDate} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'

import {legalType} from '../content/legal-status.tsx'
import type {Edition} from './edition-note.tsx'

type Props = {
  title: string
  number: number
  edition: Edition | null
  publisher: string | null
  legalStatusDate: string | null
  /** Day of the last change. */
  changedAt: string | null
  /** Absolute address of the chapter. */
  url: string
}

/** How to name a chapter as a source: what it is, of which edition and day, and where. */
export function CiteChapter({title, number, edition, publisher, legalStatusDate, changedAt, url}: Props) {
  const source = [
    edition?.title && `w: ${edition.title}`,
    edition?.edition && withSmallFirst(edition.edition),
    `rozdział ${number}`,
    edition?.team?.length && `oprac. ${edition.team.join(', ')}`,
    publisher,
    legalStatusDate && `stan prawny na dzień ${formatDate(legalStatusDate)}`,
    changedAt && `ostatnia zmiana ${formatDate(changedAt)}`,
  ].filter(Boolean)
  return (
    <section className="aside-section" aria-labelledby="jak-cytowac">
      <h2 id="jak-cytowac">Jak cytować</h2>
      <p className={`mt-4 border-s-2 border-vine ps-5 ${legalType}`} translate="no">
        <cite>{polish(title)}</cite>, {polish(source.join(', '))}, <Breakable address={url} />
      </p>
      <p className="mt-4 text-sm text-ink-soft">
        Na końcu dopisz dzień, w którym czytasz tę stronę. Żeby wskazać część rozdziału, weź jej adres ze znaku
        odnośnika przy nagłówku: nie zmieni się, gdy tekst będzie poprawiany.
      </p>
    </section>
  )
}

/** An address that may be broken after a slash rather than anywhere. */
function Breakable({address}: {address: string}) {
  return (
    <span>
      {address.split(/(?<=[^/]\/)(?!\/)/).map((part, at) => (
        // Parts of an address have no identity but their place.
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}

function withSmallFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}
