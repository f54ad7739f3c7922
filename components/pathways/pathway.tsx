import {Fragment} from 'react'

import {PreviousNext} from '#components/navigation/previous-next.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath, pathOf} from '#lib/addresses/paths.ts'
import {neighbours} from '#lib/lists/neighbours.ts'
import {polish} from '#lib/polish/typography.ts'

import {LegalBasis, type LegalReference} from '../content/legal-basis.tsx'
import {LegalStatus} from '../content/legal-status.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {FinderInvitation} from './finder-invitation.tsx'
import {type PathwayStepData, PathwaySteps, StepList} from './pathway-steps.tsx'

type PathwayLink = {_id: string; title: string | null; slug: string | null}

type PathwayData = {
  _id: string
  title: string | null
  situation: string | null
  conditions: string[] | null
  exclusions: string[] | null
  steps: PathwayStepData[] | null
  duration: string | null
  outcome: string | null
  chapters: {_id: string; _type: 'chapter'; title: string | null; slug: string | null}[] | null
  legalBasis: LegalReference[] | null
  legalStatusDate: string | null
}

type Props = {
  pathway: PathwayData
  pathways: readonly PathwayLink[]
  /** As of what day the law in the edition holds; the pathway may have a day of its own. */
  legalStatusDate: string | null
}

/** A pathway, whole: for whom, on what conditions, what excludes, step by step, and where it leads. */
export function Pathway({pathway, pathways, legalStatusDate}: Props) {
  const {previous, next} = neighbours(pathways, ({_id}) => _id === pathway._id)
  const law = pathway.legalStatusDate ?? legalStatusDate
  return (
    <article className="wrap">
      <PageHeading title={pathway.title ?? ''} lead={pathway.situation} margin={<Margin law={law} />}>
        <StepList steps={pathway.steps} />
        <CheckFirst pathway={pathway} />
      </PageHeading>
      <div className="page-grid">
        <div className="sections lg:col-start-2">
          <Lines id="warunki" title="Warunki" lines={pathway.conditions} />
          <Lines id="co-wyklucza" title="Co wyklucza" lines={pathway.exclusions} isWarning />
          <PathwaySteps steps={pathway.steps} />
          <Lines id="dokumenty" title="Dokumenty na całej ścieżce" lines={documentsOf(pathway.steps)} />
          <Outcome outcome={pathway.outcome} duration={pathway.duration} />
          <Chapters chapters={pathway.chapters} />
          <LegalBasis references={pathway.legalBasis} />
          <FinderInvitation>
            Gdzie to załatwić w&nbsp;Twoim powiecie? Odpowiedz na kilka pytań, a&nbsp;pokażemy miejsca i&nbsp;kartę do
            druku.
          </FinderInvitation>
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

function Margin({law}: {law: string | null}) {
  return (
    <>
      <p>Ścieżka</p>
      {law && (
        <p>
          <LegalStatus date={law} />
        </p>
      )}
    </>
  )
}

/** What decides whether the pathway is open at all: first things first. */
function CheckFirst({pathway: {conditions, exclusions}}: {pathway: PathwayData}) {
  const parts = [
    ...(conditions?.length ? [{href: '#warunki', label: 'warunki'}] : []),
    ...(exclusions?.length ? [{href: '#co-wyklucza', label: 'co wyklucza'}] : []),
  ]
  if (parts.length === 0) return null
  return (
    <p className="mt-6 border-s-4 border-wine py-1 ps-4 print:hidden">
      Najpierw sprawdź:{' '}
      {parts.map(({href, label}, index) => (
        <Fragment key={href}>
          {index > 0 && <>{' i\u00A0'}</>}
          <a href={href}>{label}</a>
        </Fragment>
      ))}
    </p>
  )
}

type LinesProps = {id: string; title: string; lines: readonly string[] | null; isWarning?: boolean}

function Lines({id, title, lines, isWarning = false}: LinesProps) {
  if (!lines?.length) return null
  return (
    <section aria-labelledby={id} className={isWarning ? 'border-s-4 border-wine ps-4' : undefined}>
      <h2 id={id}>{title}</h2>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{polish(line)}</li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({outcome, duration}: {outcome: string | null; duration: string | null}) {
  if (!outcome && !duration) return null
  return (
    <section aria-labelledby="dokad-prowadzi">
      <h2 id="dokad-prowadzi">Dokąd prowadzi</h2>
      {outcome && <p className="mt-4 whitespace-pre-line">{polish(outcome)}</p>}
      {duration && <p className="mt-4">{polish(`Czas w sumie: ${duration}.`)}</p>}
    </section>
  )
}

function Chapters({chapters}: Pick<PathwayData, 'chapters'>) {
  if (!chapters?.length) return null
  return (
    <section aria-labelledby="wiecej">
      <h2 id="wiecej">Więcej w Informatorze</h2>
      <ul className="plain-list">
        {chapters.map((chapter) => (
          <li key={chapter._id}>
            <a href={pathOf(chapter) ?? fixedPages.guide.path}>{polish(chapter.title ?? '')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every paper of the steps once, in the order in which they are first needed. */
function documentsOf(steps: readonly PathwayStepData[] | null): string[] {
  return [...new Set((steps ?? []).flatMap(({documents}) => documents ?? []))]
}

function linkTo(pathway: PathwayLink | null) {
  return pathway?.slug ? {title: pathway.title ?? '', href: documentPath('pathway', pathway.slug)} : null
}
