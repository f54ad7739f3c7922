import {neighbours} from '#lib/neighbours.ts'
import {polish} from '#lib/typography.ts'

import {LegalBasis, type LegalReference} from '../content/legal-basis.tsx'
import {PreviousNext} from '../content/previous-next.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {type PathwayStepData, PathwaySteps} from './pathway-steps.tsx'

type PathwayLink = {_id: string; title: string | null; slug: string | null}

export type PathwayData = {
  _id: string
  title: string | null
  situation: string | null
  conditions: string[] | null
  steps: PathwayStepData[] | null
  outcome: string | null
  legalBasis: LegalReference[] | null
}

/** A pathway, whole: for whom, on what conditions, step by step, and where it leads. */
export function Pathway({pathway, pathways}: {pathway: PathwayData; pathways: readonly PathwayLink[]}) {
  const {previous, next} = neighbours(pathways, ({_id}) => _id === pathway._id)
  return (
    <article className="wrap">
      <PageHeading title={pathway.title ?? ''} lead={pathway.situation} margin={<p>Ścieżka</p>} />
      <div className="page-grid">
        <div className="sections lg:col-start-2">
          <Conditions conditions={pathway.conditions} />
          <PathwaySteps steps={pathway.steps} />
          <Outcome outcome={pathway.outcome} />
          <LegalBasis references={pathway.legalBasis} />
          <PreviousNext
            label="Sąsiednie ścieżki"
            previous={linkTo(previous)}
            next={linkTo(next)}
            words={{previous: 'Poprzednia ścieżka', next: 'Następna ścieżka'}}
          />
        </div>
      </div>
    </article>
  )
}

function Conditions({conditions}: {conditions: readonly string[] | null}) {
  if (!conditions?.length) return null
  return (
    <section aria-labelledby="warunki">
      <h2 id="warunki">Warunki</h2>
      <ul className="plain-list">
        {conditions.map((condition) => (
          <li key={condition}>{polish(condition)}</li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({outcome}: {outcome: string | null}) {
  if (!outcome) return null
  return (
    <section aria-labelledby="dokad-prowadzi">
      <h2 id="dokad-prowadzi">Dokąd prowadzi</h2>
      <p className="mt-4 whitespace-pre-line">{polish(outcome)}</p>
    </section>
  )
}

function linkTo(pathway: PathwayLink | null) {
  return pathway?.slug ? {title: pathway.title ?? '', href: `/sciezki/${pathway.slug}`} : null
}
