import {formatDate} from '#lib/dates.ts'
import {entityKindTitle} from '#lib/entity-kinds.ts'
import {absoluteUrl} from '#lib/env.ts'
import {isFound, kindsOf, type PlacesOfKind, placesOf} from '#lib/finder/places.ts'
import {telephoneHref} from '#lib/links.ts'
import {directoryPath} from '#lib/paths.ts'
import {powiatTitle} from '#lib/powiats.ts'
import {polish} from '#lib/typography.ts'

import {DateText} from '../content/date-text.tsx'
import type {FinderData, FinderEntity, FinderMatch} from './finder-data.ts'
import {FinderForm} from './finder-form.tsx'
import {noneHere} from './finder-places.tsx'

/** So many places of a kind fit on one sheet with everything else. */
const placesOnCard = 3

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
                {documents && documents.length > 0 && <span>Dokumenty: {polish(documents.join(', '))}</span>}
                {duration && <span>Czas: {polish(duration)}</span>}
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

function Contacts({match, data: {entities, answers, outcome}}: {match: FinderMatch; data: FinderData}) {
  const {powiat} = answers
  const kinds = kindsOf([match], outcome.closedKinds)
  if (!powiat || kinds.length === 0) return null
  const places = placesOf(entities, powiat, kinds)
  const missing = places.filter((kind) => !isFound(kind)).map(({kind}) => entityKindTitle(kind))
  return (
    <section aria-labelledby="karta-kontakty">
      <h2 id="karta-kontakty">Gdzie się zgłosić</h2>
      <table className="card-table">
        <caption className="sr-only">Podmioty i instytucje na tej ścieżce</caption>
        <thead>
          <tr>
            <th scope="col">Kto</th>
            <th scope="col">Gdzie</th>
          </tr>
        </thead>
        <tbody>
          {places.filter(isFound).map((found) => (
            <tr key={found.kind}>
              <th scope="row">{polish(entityKindTitle(found.kind))}</th>
              <td>
                <Places places={found} powiat={powiat} />
              </td>
            </tr>
          ))}
          {missing.length > 0 && (
            <tr>
              <th scope="row">{polish(missing.join(', '))}</th>
              <td>
                <p>{polish('Brak wpisów w wykazie. Zapytaj w gminie lub w starostwie:')}</p>
                <p className="card-blank" />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

function Places({places, powiat}: {places: PlacesOfKind<FinderEntity>; powiat: string}) {
  const {here, nearby, inArea} = places
  const found = [...here, ...nearby, ...inArea]
  return (
    <>
      {here.length === 0 && <p>{polish(noneHere(places, powiat))}</p>}
      {found.slice(0, placesOnCard).map((entity) => (
        <p key={entity._id}>
          <Contact entity={entity} isElsewhere={entity.powiat !== powiat} />
        </p>
      ))}
      {found.length > placesOnCard && <p>{polish(`Więcej w wykazie: ${absoluteUrl(directoryPath({powiat}))}`)}</p>}
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
          , tel. <a href={telephoneHref(phone)}>{polish(phone)}</a>
        </>
      )}
      {email && (
        <>
          , <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  )
}

function CardFoot({match: {pathway}, data: {note, legalStatusDate}}: {match: FinderMatch; data: FinderData}) {
  const law = pathway.legalStatusDate ?? legalStatusDate
  return (
    <footer className="card-foot">
      {pathway.outcome && (
        <p>
          <strong>Dokąd prowadzi:</strong> {polish(pathway.outcome)}
        </p>
      )}
      {note && <p>{polish(note)}</p>}
      <p>
        Cała ścieżka: <a href={`/sciezki/${pathway.slug}`}>{absoluteUrl(`/sciezki/${pathway.slug}`)}</a>
        {law && <> · {polish(`stan prawny na ${formatDate(law)}`)}</>}
      </p>
    </footer>
  )
}
