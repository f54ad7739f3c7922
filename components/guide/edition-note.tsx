import {polish} from '#lib/polish/typography.ts'

import {LegalStatus} from '../content/legal-status.tsx'

export type Edition = {
  title: string | null
  edition: string | null
  legalStatusDate: string | null
  team?: readonly string[] | null
}

/** Which edition of the Informator one reads, and as of what day the law in it holds. */
export function EditionNote({edition}: {edition: Edition | null}) {
  if (!edition) return null
  return (
    <>
      {edition.edition && <p>{polish(edition.edition)}</p>}
      {edition.legalStatusDate && (
        <p>
          <LegalStatus date={edition.legalStatusDate} />
        </p>
      )}
    </>
  )
}
