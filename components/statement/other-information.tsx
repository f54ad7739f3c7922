import {SimpleText} from '../rich-text/simple-text.tsx'
import type {StatementData} from './statement-data.ts'

/** Mobile applications, the building, and ways to communicate. */
export function OtherInformation({statement}: {statement: StatementData}) {
  const {applications, architecture, architectureUrl, communication} = statement
  return (
    <>
      <h2>Pozostałe informacje</h2>
      {applications?.length ? (
        <div id="a11y-aplikacje">
          <h3>Aplikacje mobilne</h3>
          <SimpleText value={applications} />
        </div>
      ) : null}
      <div id="a11y-architektura">
        <h3>Dostępność architektoniczna</h3>
        <SimpleText value={architecture} />
        {architectureUrl && (
          <p>
            <a id="a11y-architektura-url" href={architectureUrl}>
              Pełny opis dostępności architektonicznej
            </a>
          </p>
        )}
      </div>
      <div id="a11y-komunikacja">
        <h3>Dostępność komunikacyjno-informacyjna</h3>
        <SimpleText value={communication} />
      </div>
    </>
  )
}
