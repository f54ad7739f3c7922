import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import type {ChapterState, PrintoutState} from '#lib/documents/changes-since.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../../content/date-text.tsx'
import {LegalStatus} from '../../content/legal-status.tsx'

/** What became of each chapter of a printout since it was made. */
export function CurrencyResult(state: PrintoutState) {
  const {chapters, missing, guideCheckedAt, pathwaysCheckedAt, entitiesCheckedAt} = state
  return (
    <ul className="grid gap-6">
      {guideCheckedAt && (
        <li className={`${entry} border-wine`}>
          <h2 className="mb-2 text-xl">
            <a href={fixedPages.guide.path}>Wprowadzenie i dane wydania</a>
          </h2>
          <p>
            <strong>Sprawdzone ponownie.</strong> <LegalStatus date={guideCheckedAt} />
          </p>
        </li>
      )}
      <CheckedPart page={fixedPages.pathways} date={pathwaysCheckedAt} />
      <CheckedPart page={fixedPages.entities} date={entitiesCheckedAt} />
      {chapters.map((chapter) => (
        <li key={chapter.chapter._id} className={`${entry} ${edges[chapter.state]}`}>
          <h2 className="mb-2 text-xl">
            <a href={documentPath('chapter', chapter.chapter.slug)}>{polish(chapter.chapter.title ?? '')}</a>
          </h2>
          <State {...chapter} />
        </li>
      ))}
      {missing > 0 && (
        <li className={`${entry} border-wine`}>
          <h2 className="mb-2 text-xl">Rozdział, którego już nie ma</h2>
          <p>
            {polish(
              missing === 1
                ? 'Jednego z rozdziałów wydruku nie ma już w Informatorze. Mógł zostać połączony z innym.'
                : `Tylu rozdziałów wydruku nie ma już w Informatorze: ${missing}. Mogły zostać połączone z innymi.`,
            )}{' '}
            <a href={fixedPages.guide.path}>Sprawdź spis rozdziałów</a>.
          </p>
        </li>
      )}
    </ul>
  )
}

const entry = 'border-s-4 py-5 ps-6'
const edges: Record<ChapterState['state'], string> = {
  unchanged: 'border-vine',
  changed: 'border-wine',
  checked: 'border-rule',
  new: 'border-rule',
}

/** A part of the whole besides its chapters that was checked again since. */
function CheckedPart({page, date}: {page: {path: string; title: string}; date: string | null}) {
  if (!date) return null
  return (
    <li className={`${entry} border-wine`}>
      <h2 className="mb-2 text-xl">
        <a href={page.path}>{polish(page.title)}</a>
      </h2>
      <p>
        <strong>Sprawdzone ponownie.</strong> Ostatnio: <DateText date={date} />
      </p>
    </li>
  )
}

function State(state: ChapterState) {
  switch (state.state) {
    case 'unchanged':
      return <p>Redakcja nie odnotowała zmian. Masz tekst aktualny.</p>
    case 'new':
      return <p>Nowy rozdział. Na wydruku go nie ma.</p>
    case 'checked':
      return <Checked state={state} />
    case 'changed':
      return <Changed state={state} />
  }
}

function Checked({state: {chapter, checkedAt}}: {state: Extract<ChapterState, {state: 'checked'}>}) {
  return (
    <p>
      <strong>Sprawdzony ponownie.</strong> Redakcja nie odnotowała zmian w&nbsp;treści, ale sprawdziła przepisy: stan
      prawny na dzień <DateText date={checkedAt} /> Korzystaj z&nbsp;
      <a href={documentPath('chapter', chapter.slug)}>bieżącego tekstu</a>.
    </p>
  )
}

function Changed({state: {chapter, notes}}: {state: Extract<ChapterState, {state: 'changed'}>}) {
  return (
    <>
      <p>
        <strong>Zmieniony.</strong> Korzystaj z&nbsp;
        <a href={documentPath('chapter', chapter.slug)}>bieżącego tekstu</a>.
      </p>
      {notes.length > 0 ? (
        <ul className="plain-list">
          {notes.map(({_key, date, note}) => (
            <li key={_key}>
              <strong>
                <DateText date={date} />
              </strong>{' '}
              {polish(note)}
            </li>
          ))}
        </ul>
      ) : (
        <p>Redakcja nie opisała tej zmiany w historii rozdziału.</p>
      )}
    </>
  )
}
