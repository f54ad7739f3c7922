import {polish} from '#lib/polish/typography.ts'

import {SimpleText} from '../rich-text/simple-text.tsx'
import {ContactAndProcedure} from './contact-and-procedure.tsx'
import {OtherInformation} from './other-information.tsx'
import {Preparation} from './preparation.tsx'
import type {StatementData} from './statement-data.ts'
import {StatementIntroduction} from './statement-introduction.tsx'
import {UnavailableContent} from './unavailable-content.tsx'

const statuses = {full: 'w pełni zgodna', partial: 'częściowo zgodna', none: 'niezgodna'} as const

/**
 * The accessibility statement. Ids, headings and sentences are those of „Warunki techniczne publikacji i struktura
 * dokumentu elektronicznego deklaracji dostępności”, version 2.0 of 31 July 2024; the ministry's validator reads them.
 */
export function Statement({statement}: {statement: StatementData}) {
  const {status, features, keyboardShortcuts} = statement
  return (
    <div className="rich-text">
      <StatementIntroduction statement={statement} />
      <h2>Stan dostępności cyfrowej</h2>
      <p id="a11y-status">{polish(statusSentence(status ?? 'partial'))}</p>
      {status !== 'full' && <UnavailableContent statement={statement} />}
      <Preparation statement={statement} />
      {features?.length ? (
        <>
          <h2>Udogodnienia, ograniczenia i inne informacje</h2>
          <SimpleText value={features} />
        </>
      ) : null}
      {keyboardShortcuts?.length ? (
        <>
          <h2>Skróty klawiszowe</h2>
          <SimpleText value={keyboardShortcuts} />
        </>
      ) : null}
      <ContactAndProcedure statement={statement} />
      <OtherInformation statement={statement} />
    </div>
  )
}

function statusSentence(status: keyof typeof statuses): string {
  const sentence = `Ta strona internetowa jest ${statuses[status]} z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych`
  return status === 'full' ? `${sentence}.` : `${sentence} z powodu niezgodności lub wyłączeń wymienionych poniżej.`
}
