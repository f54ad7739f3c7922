import type {FinderAnswers} from '#lib/finder/answers.ts'
import type {Match, Outcome} from '#lib/finder/match.ts'
import type {AskedQuestion} from '#lib/finder/questions.ts'
import type {FinderContentQueryResult} from '#sanity/types.ts'

type FinderPathway = FinderContentQueryResult['pathways'][number]
export type FinderEntity = FinderContentQueryResult['entities'][number]
export type FinderMatch = Match<FinderPathway>

/** What the result and the card are made from. */
export type FinderData = {
  questions: readonly AskedQuestion[]
  answers: FinderAnswers
  outcome: Outcome<FinderPathway>
  entities: readonly FinderEntity[]
  /** ISO date of the law in the edition. */
  legalStatusDate: string | null
  note: string | null
  /** ISO datetime of the answer, for the card. */
  today: string
}
