import {contentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {shortAddress} from '#lib/addresses/links.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {checkedGroups} from '#lib/entities/checked-groups.ts'
import {detailGroups, type EntityDetails, placesInWords} from '#lib/entities/details.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {linkPath} from '#lib/entities/entity-link.ts'
import {oneLine} from '#lib/entities/postal-address.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'
import {
  answerFields,
  changed,
  changeField,
  changesText,
  confirmed,
  type EntityAnswer,
} from '#lib/reports/entity-answer.ts'
import type {FormProblem} from '#lib/reports/receive.ts'

import {Facts} from '../content/facts.tsx'
import {EmailField} from '../forms/email-field.tsx'
import {ErrorSummary} from '../forms/error-summary.tsx'
import {FieldError} from '../forms/field-error.tsx'
import {TrapField} from '../forms/trap-field.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {OtherWays, type Reachable} from '../reports/other-ways.tsx'

export const entityAnswerTitle = 'Czy dane się zgadzają?'
export const deadLinkTitle = 'Ten odnośnik już nie działa'

/** The way to the pages of entities' own links. */
export const entityAnswerCrumbs = [linkTo(fixedPages.entities), {label: entityAnswerTitle}]

type LinkedEntity = EntityBasics & EntityDetails

type Props = {
  /** Null while content is out of reach. */
  entity: LinkedEntity | null
  linkKey: string
  /** Says when the form was made; see lib/reports/form-token.ts. */
  token: string
  answer: EntityAnswer
  problems?: readonly FormProblem[]
  site: Reachable | null
}

/** What an entity sees that opened its own link: what the directory says of it, part by part, and room for its answer. */
export function EntityAnswerPage({entity, linkKey, token, answer, problems = [], site}: Props) {
  return (
    <div className="wrap">
      <PageHeading title={entityAnswerTitle} lead={entity?.name ?? null} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          <AnswerForm {...{entity, linkKey, token, answer, problems}} />
          <OtherWays site={site} />
        </div>
      </div>
    </div>
  )
}

/** What is seen where a link does not work; `answer` is what was sent by it all the same. */
export function DeadLinkPage({answer = null}: {answer?: EntityAnswer | null}) {
  const words = answer && changesText(answer)
  return (
    <div className="wrap">
      <PageHeading title={deadLinkTitle} lead={answer && 'Odpowiedź nie została wysłana.'} />
      <div className="page-grid">
        <div className="rich-text lg:col-start-2">
          <p>
            Odnośnik dla podmiotu jest ważny 60 dni i redakcja może go wcześniej unieważnić. Sprawdź, czy adres
            skopiowano w całości, albo poproś redakcję o nowy.
          </p>
          <p>
            <a href={contentPages.contact.path}>Kontakt z&nbsp;redakcją</a>
          </p>
          {words && (
            <div className="field">
              <label htmlFor="tresc">Co było w&nbsp;odpowiedzi: możesz to skopiować</label>
              <textarea id="tresc" rows={10} readOnly defaultValue={words} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

function AnswerForm({entity, linkKey, token, answer, problems}: Required<Omit<Props, 'site'>>) {
  const messageOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <form
      action={linkPath(linkKey, fixedPages.report.parts.sendEntity)}
      method="post"
      className="form mb-between"
      noValidate
    >
      <ErrorSummary title="Odpowiedź nie została jeszcze wysłana" problems={problems} />
      <p>
        Tak wygląda wpis w naszym wykazie. Potwierdź, że wszystko się zgadza, albo napisz, co zmienić. Odpowiedź trafi
        do redakcji; w wykazie nic nie zmieni się samo.
      </p>
      <Choice chosen={answer.answer} error={messageOf(answerFields.answer)} />
      {checkedGroups.map(({name, title}) => (
        <Part
          key={name}
          {...{name, title, entity}}
          text={answer.changes[name] ?? ''}
          error={messageOf(changeField(name))}
        />
      ))}
      <EmailField
        value={answer.email}
        error={messageOf(answerFields.email)}
        purpose="Tylko po to, abyśmy mogli o coś dopytać."
      />
      <TrapField />
      <input type="hidden" name={answerFields.token} value={token} />
      <p>
        <button type="submit" className="button">
          Wyślij odpowiedź
        </button>
      </p>
      <p className="text-sm text-ink-soft">
        Po co nam te dane i jak długo je trzymamy: <a href={contentPages.privacyPolicy.path}>Polityka prywatności</a>.
      </p>
    </form>
  )
}

function Choice({chosen, error}: {chosen: string; error: string | undefined}) {
  const choices = [
    [confirmed, 'Wszystko się zgadza'],
    [changed, 'Coś trzeba zmienić'],
  ] as const
  const field = answerFields.answer
  return (
    <fieldset className="field" aria-describedby={error && `${field}-blad`} data-error={Boolean(error)}>
      <legend>Czy dane się zgadzają?</legend>
      <FieldError id={`${field}-blad`} message={error} />
      {choices.map(([value, label], at) => {
        const id = at === 0 ? field : `${field}-${value}`
        return (
          <div key={value} className="choice">
            <input type="radio" id={id} name={field} value={value} defaultChecked={chosen === value} />
            <label htmlFor={id}>{polish(label)}</label>
          </div>
        )
      })}
    </fieldset>
  )
}

type PartProps = {name: string; title: string; entity: LinkedEntity | null; text: string; error: string | undefined}

function Part({name, title, entity, text, error}: PartProps) {
  const id = changeField(name)
  const heading = title.charAt(0).toLocaleUpperCase('pl') + title.slice(1)
  return (
    <section aria-labelledby={`${id}-tytul`}>
      <h2 id={`${id}-tytul`}>{polish(heading)}</h2>
      {entity && <Known facts={factsOf(name, entity)} />}
      <div className="field mt-6" data-error={Boolean(error)}>
        <label htmlFor={id}>
          Co tu zmienić lub dopisać?<span className="sr-only"> {polish(heading)}</span>
        </label>
        <FieldError id={`${id}-blad`} message={error} />
        <textarea
          id={id}
          name={id}
          rows={3}
          defaultValue={text}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-blad` : undefined}
        />
      </div>
    </section>
  )
}

type TextFact = readonly [name: string, value: string]

function Known({facts}: {facts: readonly TextFact[]}) {
  return <div className="mt-4">{facts.length > 0 ? <Facts facts={facts} /> : <p>Nie mamy jeszcze tych danych.</p>}</div>
}

function factsOf(part: string, entity: LinkedEntity): TextFact[] {
  if (part === 'contact') return basicsOf(entity)
  const group = detailGroups(entity).find(({name}) => name === part)
  const details = (group?.details ?? []).map(({name, texts}) => [name, polish(texts.join('; '))] as const)
  const places = group?.freePlaces
  return [...details, ...(places ? [['Wolne miejsca', polish(placesInWords(places))] as const] : [])]
}

function basicsOf({name, kind, operator, powiat, address, phone, email, website}: LinkedEntity): TextFact[] {
  const basics = [
    ['Nazwa', name],
    ['Rodzaj', kind && entityKindTitle(kind)],
    ['Prowadzi', operator],
    ['Powiat', powiat && powiatTitle(powiat)],
    ['Adres', address && oneLine(address)],
    ['Telefon', phone],
    ['E-mail', email],
    ['Strona', website && shortAddress(website)],
  ] as const
  return basics.map(([label, value]) => [label, value ? polish(value) : 'brak'] as const)
}
