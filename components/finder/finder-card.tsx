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
import type {FinderData, FinderEntity, FinderMatch} from './finder-data.ts'
import {FinderForm} from './finder-form.tsx'
import {noneHere} from './finder-places.tsx'

/** So many places fit on one sheet with everything else; where there are more kinds, one of each. */
const placesOnCard = 6

/** One pathway on one sheet of paper, for the person to take along: steps, papers, whom to call. */
export function FinderCard({match, ...data}: FinderData & {match: FinderMatch}) {
  const {pathway} = match
  return (
    <div className="wrap card-page">
      <div className="page-grid">
        <div className="lg:col-span-2 lg:col-start-2">
          <p className="card-help">
            {polish(
              'Kartę drukuje się poleceniem przeglądarki: Ctrl + P, na Macu Cmd + P, w telefonie „Drukuj” lub „Udostępnij”.',
            )}
          </p>
          <article className="card">
            <h1>{polish(pathway.title ?? '')}</h1>
            <p className="card-date">
              {polish(data.answers.powiat ? powiatTitle(data.answers.powiat) : '')} · karta z{' '}
              <DateText date={data.today} />
            </p>
            <Steps match={match} />
            <Contacts match={match} data={data} />
            <CardFoot match={match} data={data} />
          </article>
          <details className="finder-change">
            <summary>Zmień odpowiedzi</summary>
            <FinderForm questions={data.questions} answers={data.answers} problems={[]} />
          </details>
        </div>
      </div>
    </div>
  )
}

function Steps({match: {pathway, closedSteps}}: {match: FinderMatch}) {
  const reasons = [...new Set([...closedSteps.values()].flat())]
  return (
    <section aria-labelledby="karta-kroki">
      <h2 id="karta-kroki">Krok po kroku</h2>
      <ol className="card-steps">
        {(pathway.steps ?? []).map(({_key, title, actor, documents, duration}) => (
          <li key={_key} data-closed={closedSteps.has(_key)}>
            <strong>{polish(title ?? '')}</strong>
            {closedSteps.has(_key) ? (
              ' – ten krok jest zamknięty'
            ) : (
              <>
                {actor && <> – {polish(actor)}</>}
                <span>{polish(needsOf(documents, duration))}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {reasons.map((reason) => (
        <p key={reason} className="card-warning">
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
      <h2 id="karta-kontakty">Gdzie się zgłosić</h2>
      <dl className="card-places">
        {found.map((kind, at) => (
          <div key={kind.kind}>
            <dt>{polish(entityKindTitle(kind.kind))}</dt>
            <dd>
              <Places places={kind} shown={shown[at] ?? []} powiat={powiat} />
            </dd>
          </div>
        ))}
        {missing.length > 0 && (
          <div>
            <dt>{polish(missing.join(', '))}</dt>
            <dd>
              <Blank text="Brak wpisów w wykazie. Zapytaj w gminie lub w starostwie:" />
            </dd>
          </div>
        )}
      </dl>
      {lists.flat().length > shown.flat().length && (
        <p className="card-more">
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
      <p className="card-blank" />
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
    <footer className="card-foot">
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
            · <span className={legalType}>{polish(`stan prawny na ${formatDate(law)}`)}</span>
          </>
        )}
      </p>
    </footer>
  )
}
