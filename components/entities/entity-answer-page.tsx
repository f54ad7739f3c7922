import {contentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {shortAddress} from '#lib/addresses/links.ts'
import {checkedGroups} from '#lib/entities/checked-groups.ts'
import {detailGroups, type EntityDetails} from '#lib/entities/details.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'
import {answerFields, changed, changeField, confirmed, type HeldAnswer} from '#lib/reports/entity-answer.ts'

import {Facts} from '../content/facts.tsx'
import {ErrorSummary} from '../forms/error-summary.tsx'
import {FieldError} from '../forms/field-error.tsx'
import {PageHeading} from '../layout/page-heading.tsx'

type LinkedEntity = EntityDetails & {
  name: string | null
  kind: string | null
  operator: string | null
  powiat: string | null
  address: string | null
  phone: string | null
  email: string | null
  website: string | null
}

type Props = {
  title: string
  /** Null where the link does not work. */
  entity: LinkedEntity | null
  linkKey: string
  /** Says when the form was made; see lib/reports/form-token.ts. */
  token: string
  held: HeldAnswer | null
}

/** What an entity sees that opened its own link: what the directory says of it, part by part, and room for its answer. */
export function EntityAnswerPage({title, entity, linkKey, token, held}: Props) {
  return (
    <div className="wrap">
      <PageHeading title={entity ? title : 'Ten odnośnik już nie działa'} lead={entity?.name ?? null} />
      <div className="page-grid">
        <div className="lg:col-start-2">{entity ? <AnswerForm {...{entity, linkKey, token, held}} /> : <NoLink />}</div>
      </div>
    </div>
  )
}

function NoLink() {
  return (
    <div className="rich-text">
      <p>
        {polish(
          'Odnośnik dla podmiotu jest ważny 60 dni i redakcja może go wcześniej unieważnić. Sprawdź, czy adres skopiowano w całości, albo poproś redakcję o nowy.',
        )}
      </p>
      <p>
        <a href={contentPages.contact.path}>Kontakt z&nbsp;redakcją</a>
      </p>
    </div>
  )
}

function AnswerForm({entity, linkKey, token, held}: {entity: LinkedEntity} & Omit<Props, 'title' | 'entity'>) {
  const problems = held?.problems ?? []
  const messageOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const answer = held?.answer ?? {answer: '', changes: {}, email: ''}
  return (
    <form action={fixedPages.report.parts.sendEntity} method="post" className="form" noValidate>
      <ErrorSummary title="Odpowiedź nie została jeszcze wysłana" problems={problems} />
      <p>
        {polish(
          'Tak wygląda wpis w naszym wykazie. Potwierdź, że wszystko się zgadza, albo napisz, co zmienić. Odpowiedź trafi do redakcji; w wykazie nic nie zmieni się samo.',
        )}
      </p>
      <Choice chosen={answer.answer} error={messageOf('odpowiedz')} />
      {checkedGroups.map(({name, title}) => (
        <Part
          key={name}
          {...{name, title, entity}}
          text={answer.changes[name] ?? ''}
          error={messageOf(changeField(name))}
        />
      ))}
      <Email email={answer.email} error={messageOf('email')} />
      <p className="hidden" aria-hidden="true">
        <label htmlFor="pole-puste">Zostaw to pole puste</label>
        <input id="pole-puste" name={answerFields.trap} tabIndex={-1} autoComplete="off" />
      </p>
      <input type="hidden" name={answerFields.key} value={linkKey} />
      <input type="hidden" name={answerFields.form} value={token} />
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
  return (
    <fieldset className="field" aria-describedby={error && 'odpowiedz-blad'} data-error={Boolean(error)}>
      <legend>Czy dane się zgadzają?</legend>
      <FieldError id="odpowiedz-blad" message={error} />
      {choices.map(([value, label], at) => (
        <div key={value} className="choice">
          <input
            type="radio"
            id={at === 0 ? 'odpowiedz' : `odpowiedz-${value}`}
            name={answerFields.answer}
            value={value}
            defaultChecked={chosen === value}
          />
          <label htmlFor={at === 0 ? 'odpowiedz' : `odpowiedz-${value}`}>{polish(label)}</label>
        </div>
      ))}
    </fieldset>
  )
}

type PartProps = {name: string; title: string; entity: LinkedEntity; text: string; error: string | undefined}

function Part({name, title, entity, text, error}: PartProps) {
  const id = changeField(name)
  const heading = title.charAt(0).toLocaleUpperCase('pl') + title.slice(1)
  const known = factsOf(name, entity)
  return (
    <section aria-labelledby={`${id}-tytul`}>
      <h2 id={`${id}-tytul`}>{polish(heading)}</h2>
      <div className="mt-4">{known.length > 0 ? <Facts facts={known} /> : <p>Nie mamy jeszcze tych danych.</p>}</div>
      <div className="field mt-6" data-error={Boolean(error)}>
        <label htmlFor={id}>
          Co tu zmienić lub dopisać?<span className="sr-only"> {polish(heading)}</span>
        </label>
        <FieldError id={`${id}-blad`} message={error} />
        <textarea
          id={id}
          name={id}
          rows={3}
          maxLength={15_000}
          defaultValue={text}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-blad` : undefined}
        />
      </div>
    </section>
  )
}

function factsOf(part: string, entity: LinkedEntity): (readonly [name: string, value: string])[] {
  const group = detailGroups(entity).find(({name}) => name === part)
  const places = group?.freePlaces
  const details = (group?.details ?? []).map((line) => [line.name, polish(line.texts.join('; '))] as const)
  if (part !== 'contact') return [...details, ...(places ? [['Wolne miejsca', `${places.places}`] as const] : [])]
  const {name, kind, operator, powiat, address, phone, email, website} = entity
  const basics = [
    ['Nazwa', name],
    ['Rodzaj', kind && entityKindTitle(kind)],
    ['Prowadzi', operator],
    ['Powiat', powiat && powiatTitle(powiat)],
    ['Adres', address?.replace(/\s*\n\s*/g, ', ')],
    ['Telefon', phone],
    ['E-mail', email],
    ['Strona', website && shortAddress(website)],
  ] as const
  return basics.map(([label, value]) => [label, value ? polish(value) : 'brak'] as const)
}

function Email({email, error}: {email: string; error: string | undefined}) {
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor="email">Adres e-mail (nieobowiązkowo)</label>
      <p id="email-wskazowka" className="text-sm text-ink-soft">
        {polish('Tylko po to, abyśmy mogli o coś dopytać.')}
      </p>
      <FieldError id="email-blad" message={error} />
      <input
        id="email"
        name={answerFields.email}
        type="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={320}
        defaultValue={email}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? 'email-wskazowka email-blad' : 'email-wskazowka'}
      />
    </div>
  )
}
