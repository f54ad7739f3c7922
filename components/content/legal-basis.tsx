import {safeHref} from '#lib/links.ts'
import {polish} from '#lib/typography.ts'

export type LegalReference = {
  _key: string
  act: string | null
  journal: string | null
  provisions: string | null
  url: string | null
}

/** The acts that a chapter or pathway rests on. */
export function LegalBasis({references}: {references: LegalReference[] | null}) {
  if (!references?.length) return null
  return (
    <section className="aside-section" aria-labelledby="podstawa-prawna">
      <h2 id="podstawa-prawna">Podstawa prawna</h2>
      <ul className="mt-4 flex flex-col gap-3">
        {references.map((reference) => (
          <li key={reference._key}>
            <Reference {...reference} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reference({act, journal, provisions, url}: LegalReference) {
  const href = url ? safeHref(url) : null
  const title = polish(act ?? '')
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {journal && <> ({polish(journal)})</>}
      {provisions && <>, {polish(provisions)}</>}
    </>
  )
}
