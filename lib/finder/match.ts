import type {AskedQuestion} from './questions.ts'

/** Ids of answers, and why they count. */
type FinderRule = {answers: (string | null)[] | null; reason: string | null}
/** Whom entities of some kinds do not take, on whatever pathway. */
export type FinderExclusion = FinderRule & {kinds: string[] | null}

type RuledPathway = {
  fits: FinderRule[] | null
  excludedBy: FinderRule[] | null
  steps: {_key: string; entityKinds: string[] | null}[] | null
}

export type Match<Pathway> = {
  pathway: Pathway
  /** Why it fits. */
  reasons: string[]
  /** Steps that this person cannot take, by their keys, with the reasons. */
  closedSteps: ReadonlyMap<string, readonly string[]>
}

export type Outcome<Pathway> = {
  fitting: Match<Pathway>[]
  /** Pathways that would fit but for something that rules them out, with the reasons for that. */
  excluded: {pathway: Pathway; reasons: string[]}[]
  /** Kinds of entities that do not take this person, each with its reasons. */
  closedKinds: ReadonlyMap<string, readonly string[]>
}

/** Entities whose work reintegration is. A pathway on which all of these are closed is none for the person. */
const reintegrationKinds: ReadonlySet<string> = new Set(['kis', 'cis', 'wtz', 'zaz'])

/**
 * Which pathways fit the answers, and which do not and why. A pathway fits when one of its rules `fits` holds, none of
 * `excludedBy` does, and at least one of the entities of reintegration it leads through (if any) takes the person. First
 * comes what fits this person most of all: editors ask from the general to the particular, and a rule that fewer answers
 * fulfil says more.
 */
export function matchPathways<Pathway extends RuledPathway>(
  chosen: readonly string[],
  content: {
    questions: readonly AskedQuestion[]
    exclusions: readonly FinderExclusion[] | null
    pathways: readonly Pathway[]
  },
): Outcome<Pathway> {
  const holds = ruleTester(chosen, content.questions)
  const closedKinds = kindsClosed((content.exclusions ?? []).filter(holds))
  const fitting: Match<Pathway>[] = []
  const excluded: Outcome<Pathway>['excluded'] = []
  for (const pathway of content.pathways) {
    const reasons = reasonsOf((pathway.fits ?? []).filter(holds))
    if (reasons.length === 0) continue
    const closedSteps = stepsClosed(pathway, closedKinds)
    const against = reasonsOf((pathway.excludedBy ?? []).filter(holds))
    const whole = isWhollyClosed(pathway, closedKinds) ? [...closedSteps.values()].flat() : []
    if (against.length + whole.length > 0) excluded.push({pathway, reasons: [...new Set([...against, ...whole])]})
    else fitting.push({pathway, reasons, closedSteps})
  }
  return {fitting: byFit(fitting, chosen, content.questions), excluded, closedKinds}
}

function byFit<Pathway extends RuledPathway>(
  matches: readonly Match<Pathway>[],
  chosen: readonly string[],
  questions: readonly AskedQuestion[],
): Match<Pathway>[] {
  const holds = ruleTester(chosen, questions)
  const placeOf = new Map(questions.flatMap(({answers}, place) => answers.map(({id}) => [id, place] as const)))
  const fitOf = ({pathway}: Match<Pathway>) => {
    const fits = (pathway.fits ?? []).filter(holds).map(({answers}) => {
      const named = (answers ?? []).filter((answer) => answer !== null)
      return {place: Math.max(...named.map((answer) => placeOf.get(answer) ?? -1)), alternatives: named.length}
    })
    return fits.toSorted(compareFits)[0] ?? {place: -1, alternatives: Infinity}
  }
  return matches.toSorted((one, other) => compareFits(fitOf(one), fitOf(other)))
}

type Fit = {place: number; alternatives: number}

function compareFits(one: Fit, other: Fit): number {
  return other.place - one.place || one.alternatives - other.alternatives
}

/** Answers of one question are joined by „lub”, those of different questions by „i”. */
function ruleTester(chosen: readonly string[], questions: readonly AskedQuestion[]): (rule: FinderRule) => boolean {
  const questionOf = new Map(questions.flatMap(({name, answers}) => answers.map(({id}) => [id, name] as const)))
  return ({answers}) => {
    const named = (answers ?? []).filter((answer) => answer !== null)
    // What no question asks stands for itself, and is never ticked.
    const alternatives = Map.groupBy(named, (answer) => questionOf.get(answer) ?? answer)
    return alternatives.size > 0 && [...alternatives.values()].every((ids) => ids.some((id) => chosen.includes(id)))
  }
}

function kindsClosed(exclusions: readonly FinderExclusion[]): Map<string, string[]> {
  const closed = new Map<string, string[]>()
  for (const exclusion of exclusions) {
    for (const kind of exclusion.kinds ?? []) {
      closed.set(kind, [...new Set([...(closed.get(kind) ?? []), ...reasonsOf([exclusion])])])
    }
  }
  return closed
}

/** A step is closed when it leads through entities that do not take the person and through none of reintegration that does. */
function stepsClosed({steps}: RuledPathway, closedKinds: ReadonlyMap<string, readonly string[]>) {
  const closed = (steps ?? []).flatMap(({_key, entityKinds}): [string, string[]][] => {
    const kinds = entityKinds ?? []
    const reasons = kinds.flatMap((kind) => closedKinds.get(kind) ?? [])
    const isOpen = kinds.some((kind) => reintegrationKinds.has(kind) && !closedKinds.has(kind))
    return reasons.length > 0 && !isOpen ? [[_key, [...new Set(reasons)]]] : []
  })
  return new Map(closed)
}

function isWhollyClosed({steps}: RuledPathway, closedKinds: ReadonlyMap<string, readonly string[]>): boolean {
  const kinds = (steps ?? [])
    .flatMap(({entityKinds}) => entityKinds ?? [])
    .filter((kind) => reintegrationKinds.has(kind))
  return kinds.length > 0 && kinds.every((kind) => closedKinds.has(kind))
}

function reasonsOf(rules: readonly FinderRule[]): string[] {
  return [...new Set(rules.map(({reason}) => reason ?? ''))].filter((reason) => reason !== '')
}
