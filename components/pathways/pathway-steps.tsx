import {directoryPath} from '#lib/addresses/paths.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {polish} from '#lib/polish/typography.ts'

import {Facts} from '../content/facts.tsx'
import {type LegalReference, LegalReferences} from '../content/legal-basis.tsx'
import {linesOf} from '../content/lines-of.tsx'

export type PathwayStepData = {
  _key: string
  title: string | null
  actor: string | null
  entityKinds: string[] | null
  description: string | null
  conditions: string[] | null
  exclusions: string[] | null
  documents: string[] | null
  duration: string | null
  outcome: string | null
  legalBasis: LegalReference[] | null
}

/** The steps of a pathway: who acts, what happens, on what conditions, which papers, how long, and what comes of it. */
export function PathwaySteps({steps}: {steps: readonly PathwayStepData[] | null}) {
  if (!steps?.length) return null
  return (
    <section aria-labelledby="etapy">
      <h2 id="etapy">Krok po kroku</h2>
      <ol className="path-list mt-8">
        {steps.map((step, index) => (
          <li key={step._key} id={stepAnchor(index)}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The steps of a pathway by their names alone, each a way to what is said of it below. */
export function StepList({steps}: {steps: readonly PathwayStepData[] | null}) {
  if (!steps?.length) return null
  return (
    <nav aria-label="Kroki ścieżki" className="mt-6 print:hidden">
      <ol className="path-list">
        {steps.map(({_key, title}, index) => (
          <li key={_key} className={nameOnly}>
            <a
              href={`#${stepAnchor(index)}`}
              className="inline-block py-1 font-serif text-xl leading-tight font-semibold"
            >
              {polish(title ?? '')}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

// A shorter path, whose rows are pressed whole.
const nameOnly =
  "min-h-12 ps-12 pb-1 before:text-(length:--spacing-4) before:content-[counter(waypoint)/''] not-last:after:start-[calc(var(--spacing-4)-1px)]"

/** Where on the page of its pathway a step stands. */
export function stepAnchor(index: number): string {
  return `krok-${index + 1}`
}

function Step({step}: {step: PathwayStepData}) {
  const {title, actor, entityKinds: kinds, description, duration, outcome, legalBasis} = step
  return (
    <>
      <h3 className="pt-1 text-xl leading-tight">{polish(title ?? '')}</h3>
      {description && <p className="mt-2 whitespace-pre-line">{polish(description)}</p>}
      <Facts
        facts={[
          ['Kto działa', actor && polish(actor)],
          ['Warunki', linesOf(step.conditions)],
          ['Co wyklucza', linesOf(step.exclusions)],
          ['Dokumenty', linesOf(step.documents)],
          ['Czas', duration && polish(duration)],
          ['Dokąd prowadzi', outcome && polish(outcome)],
          ['W wykazie', kinds?.length ? <EntityKindLinks kinds={kinds} /> : null],
          ['Podstawa prawna', legalBasis?.length ? <LegalReferences references={legalBasis} /> : null],
        ]}
      />
    </>
  )
}

/** Kinds of entities, each a way to those of the kind in the directory. */
function EntityKindLinks({kinds}: {kinds: readonly string[]}) {
  return (
    <ul className="list-none">
      {entityKinds
        .filter(({value}) => kinds.includes(value))
        .map(({value, slug, title}) => (
          <li key={value}>
            <a href={directoryPath({kind: slug})}>{polish(title)}</a>
          </li>
        ))}
    </ul>
  )
}
