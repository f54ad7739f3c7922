import {polish} from '#lib/typography.ts'

import {Facts} from '../content/facts.tsx'

export type PathwayStepData = {
  _key: string
  title: string | null
  actor: string | null
  description: string | null
  documents: string[] | null
  duration: string | null
}

/** The steps of a pathway: who acts, what happens, which papers, how long. */
export function PathwaySteps({steps}: {steps: readonly PathwayStepData[] | null}) {
  if (!steps?.length) return null
  return (
    <section aria-labelledby="etapy">
      <h2 id="etapy">Krok po kroku</h2>
      <ol className="path-list path-list-large mt-8">
        {steps.map((step) => (
          <li key={step._key}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Step({step: {title, actor, description, documents, duration}}: {step: PathwayStepData}) {
  return (
    <>
      <h3 className="path-title">{polish(title ?? '')}</h3>
      {description && <p className="mt-2 whitespace-pre-line">{polish(description)}</p>}
      <Facts
        facts={[
          ['Kto działa', actor && polish(actor)],
          ['Dokumenty', documents?.length ? <Documents documents={documents} /> : null],
          ['Czas', duration && polish(duration)],
        ]}
      />
    </>
  )
}

function Documents({documents}: {documents: readonly string[]}) {
  return (
    <ul className="list-none">
      {documents.map((document) => (
        <li key={document}>{polish(document)}</li>
      ))}
    </ul>
  )
}
