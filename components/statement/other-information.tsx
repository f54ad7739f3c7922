import {safeHref} from '#lib/addresses/links.ts'

import {SimpleText} from '../rich-text/simple-text.tsx'
import type {StatementData} from './statement-data.ts'

/** Mobile applications, the building, and ways to communicate. */
export function OtherInformation({statement}: {statement: StatementData}) {
  const {applications, architecture, communication} = statement
  const more = safeHref(statement.architectureUrl ?? '')
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
        {more && (
          <p>
            <a id="a11y-architektura-url" href={more}>
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
