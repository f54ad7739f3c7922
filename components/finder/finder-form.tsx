import {fixedPages} from '#lib/addresses/addresses.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {answerElementId, type FinderAnswers, type FinderProblem} from '#lib/finder/answers.ts'
import {type AskedQuestion, powiatField} from '#lib/finder/questions.ts'
import {polish} from '#lib/polish/typography.ts'

import {FieldError} from '../forms/field-error.tsx'

type Props = {
  questions: readonly AskedQuestion[]
  answers: FinderAnswers
  problems: readonly FinderProblem[]
}

/** The finder's questions. Posted, so that no answer gets into an address; it comes back as it was sent. */
export function FinderForm({questions, answers, problems}: Props) {
  const messageOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <form action={fixedPages.finder.parts.result} method="post" className="form" noValidate>
      {questions.map((question) => (
        <Question key={question.name} question={question} chosen={answers.chosen} error={messageOf(question.name)} />
      ))}
      <Powiat chosen={answers.powiat} error={messageOf(powiatField)} />
      <div>
        <button type="submit" className="button">
          Pokaż ścieżki
        </button>
        <p className="mt-4 text-sm text-ink-soft">
          Odpowiedzi służą tylko do ułożenia wyniku. Nie zapisujemy ich i nie ma ich w adresie strony. Wynik może zostać
          w pamięci przeglądarki na tym urządzeniu: na wspólnym komputerze usuń po pracy dane przeglądania.
        </p>
      </div>
    </form>
  )
}

function Question({
  question,
  chosen,
  error,
}: {
  question: AskedQuestion
  chosen: readonly string[]
  error: string | undefined
}) {
  const {name, title, hint, several, missing, answers} = question
  return (
    <fieldset className="field" aria-describedby={describedBy(name, hint, error)} data-error={Boolean(error)}>
      <legend>
        {polish(title)}
        {missing !== null && <Required />}
      </legend>
      <Hint id={`${name}-opis`} text={hint} />
      <FieldError id={`${name}-blad`} message={error} />
      {answers.map(({id, label, hint: about}, place) => {
        const element = answerElementId(question, place)
        return (
          <div key={id} className="choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              id={element}
              name={name}
              value={id}
              defaultChecked={chosen.includes(id)}
              required={missing !== null && !several}
              aria-describedby={about ? `${element}-wskazowka` : undefined}
            />
            <div>
              <label htmlFor={element}>{polish(label)}</label>
              <Hint id={`${element}-wskazowka`} text={about} />
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

function Powiat({chosen, error}: {chosen: string | null; error: string | undefined}) {
  const hint = 'Tam, gdzie osoba mieszka lub przebywa. Miasta Zielona Góra i Gorzów Wielkopolski są na końcu listy.'
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor={powiatField}>
        W&nbsp;którym powiecie?
        <Required />
      </label>
      <Hint id={`${powiatField}-opis`} text={hint} />
      <FieldError id={`${powiatField}-blad`} message={error} />
      <select
        id={powiatField}
        name={powiatField}
        defaultValue={chosen ?? ''}
        required
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy(powiatField, hint, error)}
      >
        <option value="">Wybierz z listy</option>
        {powiats.map(({value, title}) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

function Required() {
  return <span className="font-normal text-ink-soft"> (wymagane)</span>
}

function Hint({id, text}: {id: string; text: string | null}) {
  if (!text) return null
  return (
    <p id={id} className="text-sm text-ink-soft">
      {polish(text)}
    </p>
  )
}

function describedBy(name: string, hint: string | null, error: string | undefined): string | undefined {
  const ids = [hint && `${name}-opis`, error && `${name}-blad`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
