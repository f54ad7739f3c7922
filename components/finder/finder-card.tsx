import {mailHref, telephoneHref} from '#lib/addresses/links.ts'
import {directoryPath, documentPath} from '#lib/addresses/paths.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {isFound, kindsOf, type PlacesOfKind, placesOf, shareRoom} from '#lib/finder/places.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {DateText} from '../content/date-text.tsx'
import {legalType} from '../content/legal-status.tsx'
import {MaybeLink} from '../content/maybe-link.tsx'
import {ChangeAnswers} from './change-answers.tsx'
import type {FinderData, FinderEntity, FinderMatch} from './finder-data.ts'
import {noneHere} from './finder-places.tsx'

/** So many places fit on one sheet with everything else; where there are more kinds, one of each. */
const placesOnCard = 6

/** One pathway on one sheet of paper, for the person to take along: steps, papers, whom to call. */
export function FinderCard({match, ...data}: FinderData & {match: FinderMatch}) {
  const {pathway} = match
  return (
    <div className="wrap card-page pt-8 print:pt-[6mm]">
      <div className="page-grid">
        <div className="lg:col-span-2 lg:col-start-2">
          <p className="mb-6 print:hidden">
            Kartę drukuje się poleceniem przeglądarki: Ctrl + P, na Macu Cmd + P, w telefonie „Drukuj” lub „Udostępnij”.
          </p>
          <article className="mb-8 max-w-[50em] border border-rule p-5 leading-normal lg:p-12 print:border-0 print:p-0 print:text-[10pt] print:leading-[1.35] print:[&_p]:text-wrap">
            <h1 className="text-section print:text-[18pt]">{polish(pathway.title ?? '')}</h1>
            <p className="mt-2">
              {polish(data.answers.powiat ? powiatTitle(data.answers.powiat) : '')} · karta z{' '}
              <DateText date={data.today} />
            </p>
            <Steps match={match} />
            <Contacts match={match} data={data} />
            <CardFoot match={match} data={data} />
          </article>
          <ChangeAnswers questions={data.questions} answers={data.answers} />
        </div>
      </div>
    </div>
  )
}

const partTitle = 'mt-6 mb-2 text-xl print:mt-[4mm] print:mb-[1.5mm] print:text-[12pt]'
const placeRow =
  'border-b border-rule py-1 sm:grid sm:grid-cols-[3fr_7fr] sm:gap-4 print:grid print:grid-cols-[3fr_7fr] print:gap-[4mm] print:break-inside-avoid'

function Steps({match: {pathway, closedSteps}}: {match: FinderMatch}) {
  const reasons = [...new Set([...closedSteps.values()].flat())]
  return (
    <section aria-labelledby="karta-kroki">
      <h2 id="karta-kroki" className={partTitle}>
        Krok po kroku
      </h2>
      <ol className="grid list-decimal gap-2 ps-6 print:gap-[1.5mm]">
        {(pathway.steps ?? []).map(({_key, title, actor, documents, duration}) => (
          <li key={_key} className="print:break-inside-avoid">
            <strong className={closedSteps.has(_key) ? 'line-through' : undefined}>{polish(title ?? '')}</strong>
            {closedSteps.has(_key) ? (
              ' – ten krok jest zamknięty'
            ) : (
              <>
                {actor && <> – {polish(actor)}</>}
                <span className="block">{polish(needsOf(documents, duration))}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {reasons.map((reason) => (
        <p key={reason} className="mt-2 border-s-4 border-wine ps-4">
          <strong>Uwaga:</strong> {polish(reason)}
        </p>
      ))}
    </section>
  )
}

/** „Dokumenty: kontrakt socjalny. Czas: tydzień.”; the empty string for neither. */
function needsOf(documents: readonly string[] | null, duration: string | null): string {
  const needs = [documents?.length && `Dokumenty: ${documents.join(', ')}.`, duration && `Czas: ${duration}.`]
  return needs.filter(Boolean).join(' ')
}

function Contacts({match, data: {entities, answers, outcome}}: {match: FinderMatch; data: FinderData}) {
  const {powiat} = answers
  const kinds = kindsOf([match], outcome.closedKinds)
  if (!powiat || kinds.length === 0) return null
  const places = placesOf(entities, powiat, kinds)
  const found = places.filter(isFound)
  const missing = places.filter((kind) => !isFound(kind)).map(({kind}) => entityKindTitle(kind))
  const lists = found.map(({here, nearby, inArea}) => [...here, ...nearby, ...inArea])
  const shown = shareRoom(lists, placesOnCard)
  return (
    <section aria-labelledby="karta-kontakty">
      <h2 id="karta-kontakty" className={partTitle}>
        Gdzie się zgłosić
      </h2>
      <dl className="print:text-[9.5pt]">
        {found.map((kind, at) => (
          <div key={kind.kind} className={placeRow}>
            <dt className="font-semibold">{polish(entityKindTitle(kind.kind))}</dt>
            <dd className="grid gap-1">
              <Places places={kind} shown={shown[at] ?? []} powiat={powiat} />
            </dd>
          </div>
        ))}
        {missing.length > 0 && (
          <div className={placeRow}>
            <dt className="font-semibold">{polish(missing.join(', '))}</dt>
            <dd>
              <Blank text="Brak wpisów w wykazie. Zapytaj w gminie lub w starostwie:" />
            </dd>
          </div>
        )}
      </dl>
      {lists.flat().length > shown.flat().length && (
        <p className="mt-2 text-sm">
          Więcej miejsc: <a href={directoryPath({powiat})}>{absoluteUrl(directoryPath({powiat}))}</a>
        </p>
      )}
    </section>
  )
}

type PlacesProps = {places: PlacesOfKind<FinderEntity>; shown: readonly FinderEntity[]; powiat: string}

function Places({places, shown, powiat}: PlacesProps) {
  // Each gmina has an ośrodek of its own: which one it is, only the person can say.
  if (places.kind === 'ops' && places.here.length > 1) return <Blank text="W gminie, w której osoba mieszka:" />
  return (
    <>
      {places.here.length === 0 && <p>{polish(noneHere(places, powiat))}</p>}
      {shown.map((entity) => (
        <p key={entity._id}>
          <Contact entity={entity} isElsewhere={entity.powiat !== powiat} />
        </p>
      ))}
    </>
  )
}

/** Something to be written in by hand. */
function Blank({text}: {text: string}) {
  return (
    <>
      <p>{polish(text)}</p>
      <p className="h-8 border-b border-dotted border-ink" />
    </>
  )
}

function Contact({entity, isElsewhere}: {entity: FinderEntity; isElsewhere: boolean}) {
  const {name, powiat, address, phone, email, sample} = entity
  const where = [isElsewhere && powiat ? powiatTitle(powiat) : '', address?.replaceAll('\n', ', ')].filter(Boolean)
  return (
    <>
      {polish(name ?? '')}
      {sample && ' (wpis przykładowy)'}
      {where.length > 0 && polish(`, ${where.join(', ')}`)}
      {phone && (
        <>
          , tel. <MaybeLink href={telephoneHref(phone)}>{polish(phone)}</MaybeLink>
        </>
      )}
      {email && (
        <>
          , <MaybeLink href={mailHref(email)}>{email}</MaybeLink>
        </>
      )}
    </>
  )
}

function CardFoot({match: {pathway}, data: {note, legalStatusDate}}: {match: FinderMatch; data: FinderData}) {
  const law = pathway.legalStatusDate ?? legalStatusDate
  const path = documentPath('pathway', pathway.slug)
  return (
    <footer className="mt-6 grid gap-2 text-sm print:mt-[4mm] print:text-[9pt]">
      {pathway.outcome && (
        <p>
          <strong>Dokąd prowadzi:</strong> {polish(pathway.outcome)}
        </p>
      )}
      {note && <p>{polish(note)}</p>}
      <p>
        Cała ścieżka: <a href={path}>{absoluteUrl(path)}</a>
        {law && (
          <>
            {' '}
            · <span className={legalType}>{`stan prawny na ${formatDate(law)}`}</span>
          </>
        )}
      </p>
    </footer>
  )
}
