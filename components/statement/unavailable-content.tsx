import {SimpleText} from '../rich-text/simple-text.tsx'
import type {StatementData} from './statement-data.ts'

/** What cannot be used by everyone, and why. */
export function UnavailableContent({statement}: {statement: StatementData}) {
  const {nonCompliantContent, disproportionateBurden, assessmentUrl, exemptContent} = statement
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
          {assessmentUrl && (
            <p>
              <a id="a11y-ocena" href={assessmentUrl}>
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
