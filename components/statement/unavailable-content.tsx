import {safeHref} from '#lib/addresses/links.ts'

import {SimpleText} from '../rich-text/simple-text.tsx'
import type {StatementData} from './statement-data.ts'

/** What cannot be used by everyone, and why. */
export function UnavailableContent({statement}: {statement: StatementData}) {
  const {nonCompliantContent, disproportionateBurden, exemptContent} = statement
  const assessment = safeHref(statement.assessmentUrl ?? '')
  return (
    <>
      <h2>Niedostępne treści</h2>
      {nonCompliantContent?.length ? (
        <>
          <h3>Niezgodność z załącznikiem</h3>
          <SimpleText value={nonCompliantContent} />
        </>
      ) : null}
      {disproportionateBurden?.length ? (
        <>
          <h3>Nadmierne koszty</h3>
          <SimpleText value={disproportionateBurden} />
          {assessment && (
            <p>
              <a id="a11y-ocena" href={assessment}>
                Wynik oceny, o której mowa w art.&nbsp;8 ust.&nbsp;2 ustawy
              </a>
            </p>
          )}
        </>
      ) : null}
      {exemptContent?.length ? (
        <>
          <h3>Treści nieobjęte przepisami</h3>
          <SimpleText value={exemptContent} />
        </>
      ) : null}
    </>
  )
}
