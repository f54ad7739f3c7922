import {safeHref} from '#lib/addresses/links.ts'
import {checkedWords} from '#lib/guide/checked-words.ts'
import {polish} from '#lib/polish/typography.ts'

import {legalType} from './legal-status.tsx'

export type LegalReference = {
  _key: string
  act: string | null
  journal: string | null
  provisions: string | null
  url: string | null
  checkedAt?: string | null
  toCheck?: string | null
}

/** The acts that a chapter or pathway rests on. */
export function LegalBasis({references}: {references: LegalReference[] | null}) {
  if (!references?.length) return null
  return (
    <section className="aside-section" aria-labelledby="podstawa-prawna">
      <h2 id="podstawa-prawna">Podstawa prawna</h2>
      <LegalReferences references={references} className="mt-4 flex flex-col gap-3" />
    </section>
  )
}

/** Acts with the place they were published in and the provisions meant, as a list. */
export function LegalReferences({references, className}: {references: readonly LegalReference[]; className?: string}) {
  return (
    <ul className={[legalType, className].filter(Boolean).join(' ')}>
      {references.map((reference) => (
        <li key={reference._key}>
          <Reference {...reference} />
        </li>
      ))}
    </ul>
  )
}

function Reference({act, journal, provisions, url, checkedAt, toCheck}: LegalReference) {
  const href = url ? safeHref(url) : null
  const title = polish(act ?? '')
  const checked = checkedWords({checkedAt, toCheck})
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {journal && <> ({polish(journal)})</>}
      {provisions && <>, {polish(provisions)}</>}
      {checked && <span className="block text-sm text-ink-soft">{polish(checked)}</span>}
    </>
  )
}
