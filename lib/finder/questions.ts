/** A question of the finder as editors wrote it; `missing` is what is said when a needed answer is not there. */
export type FinderQuestion = {
  _key: string
  title: string | null
  hint: string | null
  kind: string | null
  missing: string | null
  answers: ({_id: string; label: string | null; hint: string | null} | null)[] | null
}

/** A question that can be asked: `name` is that of its fields in the form. */
export type AskedQuestion = {
  name: string
  title: string
  hint: string | null
  several: boolean
  /** What a reader is told who leaves it empty; null where that is allowed. */
  missing: string | null
  answers: {id: string; label: string; hint: string | null}[]
}

/** The name of the field for the powiat, the one question that does not come from editors. */
export const powiatField = 'powiat'

/** The questions that have something to choose from, in the editors' order. An answer stands under the first question that has it. */
export function askedQuestions(questions: readonly FinderQuestion[] | null): AskedQuestion[] {
  const taken = new Set<string>()
  return (questions ?? []).flatMap(({_key, title, hint, kind, missing, answers}) => {
    const offered = (answers ?? []).flatMap((answer) => {
      if (!answer?.label || taken.has(answer._id)) return []
      taken.add(answer._id)
      return [{id: answer._id, label: answer.label, hint: answer.hint}]
    })
    if (!title || offered.length === 0) return []
    return [{name: `pytanie-${_key}`, title, hint, several: kind !== 'one', missing, answers: offered}]
  })
}
