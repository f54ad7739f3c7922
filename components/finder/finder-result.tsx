import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {powiatPlace} from '#lib/entities/powiats.ts'
import {answerFields, cardField} from '#lib/finder/answers.ts'
import {kindsOf} from '#lib/finder/places.ts'
import {counted, plural} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {ChangeAnswers} from './change-answers.tsx'
import type {FinderData, FinderMatch} from './finder-data.ts'
import {FinderPlaces} from './finder-places.tsx'
import {Reasons} from './reasons.tsx'

const pathwayForms = {one: 'ścieżka', few: 'ścieżki', many: 'ścieżek'}

/** Which pathways fit and why, which do not, and where to turn. */
export function FinderResult(data: FinderData) {
  const {questions, answers, outcome, entities, note} = data
  const {fitting, closedKinds} = outcome
  return (
    <div className="wrap">
      <PageHeading title={titleFor(data)} lead={leadFor(fitting.length)} />
      <div className="page-grid">
        <div className="sections lg:col-start-2">
          <Given data={data} />
          {fitting.length > 0 && (
            <section aria-labelledby="pasuja">
              <h2 id="pasuja">{fitting.length === 1 ? 'Pasująca ścieżka' : 'Pasujące ścieżki'}</h2>
              {fitting.map((match) => (
                <Fitting key={match.pathway._id} match={match} data={data} />
              ))}
            </section>
          )}
          <Excluded excluded={outcome.excluded} />
          {answers.powiat && (
            <FinderPlaces
              entities={entities}
              powiat={answers.powiat}
              kinds={fitting.length > 0 ? kindsOf(fitting, closedKinds) : ['ops', 'pcpr', 'pup']}
            />
          )}
          {note && <p className="bg-sunk px-6 py-5">{polish(note)}</p>}
          <ChangeAnswers questions={questions} answers={answers} />
        </div>
      </div>
    </div>
  )
}

function titleFor({answers, outcome}: FinderData): string {
  const place = answers.powiat ? powiatPlace(answers.powiat) : null
  if (outcome.fitting.length === 0) return 'Nie mamy pasującej ścieżki'
  return place ? `Ścieżki dla tej osoby ${place}` : 'Ścieżki dla tej osoby'
}

function leadFor(count: number): string {
  if (count === 0) {
    return 'To nie znaczy, że nie ma pomocy. Porozmawiaj z ośrodkiem pomocy społecznej albo z powiatowym centrum pomocy rodzinie.'
  }
  if (count === 1) return 'Do odpowiedzi pasuje 1 ścieżka. Mówimy, dlaczego, i dajemy kartę do wydrukowania.'
  const fit = plural(count, {one: 'pasuje', few: 'pasują', many: 'pasuje'})
  return `Do odpowiedzi ${fit} ${counted(count, pathwayForms)}. Przy każdej jest powód i karta do wydrukowania.`
}

function Given({data: {questions, answers}}: {data: FinderData}) {
  const given = questions.flatMap(({title, answers: offered}) => {
    const chosen = offered.filter(({id}) => answers.chosen.includes(id))
    return chosen.length > 0 ? [{title, chosen}] : []
  })
  return (
    <section aria-labelledby="odpowiedzi">
      <h2 id="odpowiedzi">Twoje odpowiedzi</h2>
      <Facts
        facts={given.map(({title, chosen}) => [
          polish(title),
          chosen.map(({id, label, hint}) => (
            <span key={id} className="block">
              {polish(label)}
              {hint && <span className="block text-sm text-ink-soft">{polish(hint)}</span>}
            </span>
          )),
        ])}
      />
    </section>
  )
}

const fitRow = 'grid gap-4 border-b border-rule py-6 print:break-inside-avoid'

function Fitting({match, data}: {match: FinderMatch; data: FinderData}) {
  const {pathway, reasons, closedSteps} = match
  return (
    <article className={fitRow}>
      <h3 className="text-part">
        <a href={documentPath('pathway', pathway.slug)} className="title-link">
          {polish(pathway.title ?? '')}
        </a>
      </h3>
      <Reasons title="Dlaczego pasuje" reasons={reasons} />
      <ol className="list-decimal ps-6" aria-label="Etapy">
        {(pathway.steps ?? []).map(({_key, title}) => (
          <li key={_key}>
            {polish(title ?? '')}
            {closedSteps.has(_key) && <strong> – krok zamknięty</strong>}
          </li>
        ))}
      </ol>
      <Reasons title="Co zamyka część drogi" reasons={[...new Set([...closedSteps.values()].flat())]} isWarning />
      <form action={fixedPages.finder.parts.result} method="post" className="print:hidden">
        {answerFields(data.answers, data.questions).map(([name, value]) => (
          <input key={value} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" name={cardField} value={pathway._id} className="button button-quiet">
          Karta do druku<span className="sr-only">: {pathway.title}</span>
        </button>
      </form>
    </article>
  )
}

function Excluded({excluded}: Pick<FinderData['outcome'], 'excluded'>) {
  if (excluded.length === 0) return null
  return (
    <section aria-labelledby="nie-pasuja">
      <h2 id="nie-pasuja">Co odpada i dlaczego</h2>
      {excluded.map(({pathway, reasons}) => (
        <article key={pathway._id} className={fitRow}>
          <h3 className="text-part">
            <a href={documentPath('pathway', pathway.slug)} className="title-link">
              {polish(pathway.title ?? '')}
            </a>
          </h3>
          <Reasons title="Dlaczego nie" reasons={reasons} isWarning />
        </article>
      ))}
    </section>
  )
}
