import {polish} from '#lib/polish/typography.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {DateText} from '../content/date-text.tsx'
import type {StatementData} from './statement-data.ts'

const duty =
  'zgodnie z przepisami ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.'

/** Whose site it is, that it will be accessible, and since when it is online. */
export function StatementIntroduction({statement}: {statement: StatementData}) {
  const {entityName, websiteName, publishedAt, updatedAt} = statement
  return (
    <>
      <div id="a11y-wstep">
        <p>
          <span id="a11y-podmiot">{polish(entityName ?? '')}</span> zobowiązuje się zapewnić dostępność swojej{' '}
          <span id="a11y-zakres">strony internetowej</span> {polish(duty)}
        </p>
        <p>
          Deklaracja dostępności dotyczy strony internetowej{' '}
          <a id="a11y-url" href={absoluteUrl('/')}>
            {polish(websiteName ?? absoluteUrl('/'))}
          </a>
          .
        </p>
      </div>
      <ul>
        {publishedAt && (
          <li>
            Data publikacji strony internetowej: <DateText id="a11y-data-publikacja" date={publishedAt} />
          </li>
        )}
        {updatedAt && (
          <li>
            Data ostatniej istotnej aktualizacji: <DateText id="a11y-data-aktualizacja" date={updatedAt} />
          </li>
        )}
      </ul>
    </>
  )
}
