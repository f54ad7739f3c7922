import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {chosenFacets, type FacetRow, type Facets, facetsPath} from '#lib/entities/facets.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {PageLinks} from '../navigation/page-links.tsx'
import {SitePage} from '../page/site-page.tsx'
import {DirectoryFilter} from './directory-filter.tsx'
import {EntityTable, type EntityRowData} from './entity-table.tsx'
import {SampleNote} from './sample-note.tsx'

const title = 'Podmioty: wyniki wyszukiwania'
const entityForms = {one: 'podmiot', few: 'podmioty', many: 'podmiotów'}
const resultForms = {one: 'wynik', few: 'wyniki', many: 'wyników'}
const rowsAPage = 50

type Props = {
  facets: Facets
  page: number
  found: readonly EntityRowData[]
  /** All entities that have the words, for the counts. */
  withWords: readonly FacetRow[]
  now: number
}

/** What a tab and a screen reader call the result: how many there are stands in it. Past its end, the last page is shown. */
export function resultTitle(found: number, wanted: number): string {
  const page = shownPage(found, wanted)
  if (found === 0) return 'Podmioty: nic nie znaleziono'
  return `Podmioty: ${counted(found, resultForms)}${page > 1 ? `, strona ${page}` : ''}`
}

function shownPage(found: number, wanted: number): number {
  return Math.min(wanted, pageCount(found, rowsAPage))
}

/** The entities that a reader filtered the directory for: the form as it was sent, what is chosen, and the list. */
export function DirectorySearchPage({facets, page: wanted, found, withWords, now}: Props) {
  const count = pageCount(found.length, rowsAPage)
  const page = shownPage(found.length, wanted)
  const {from, to} = pageRange(page, rowsAPage)
  const shown = found.slice(from, to)
  const markSamples = !found.every(({sample}) => sample)
  return (
    <SitePage path={facetsPath(facets)} crumbs={[linkTo(fixedPages.entities), {label: 'Wyniki'}]}>
      <div className="wrap directory">
        <div>
          <PageHeading title={title} />
          <DirectoryFilter facets={facets} rows={withWords} isOpen />
          <section aria-labelledby="wyniki" className="directory-section">
            <h2 id="wyniki" tabIndex={-1}>
              {found.length === 0 ? 'Brak podmiotów' : counted(found.length, entityForms)}
              {page > 1 && `, strona ${page}`}
            </h2>
            <ChosenFacets facets={facets} />
            {found.length === 0 ? <NothingFound facets={facets} /> : <SampleNote entities={shown} />}
            {shown.length > 0 && (
              <EntityTable
                caption="Znalezione podmioty"
                entities={shown}
                showKind={facets.kind === null}
                markSamples={markSamples}
                powiat={facets.powiat}
                now={now}
              />
            )}
            {count > 1 && (
              <nav aria-label="Strony wyników" className="border-t border-rule pt-8 print:hidden">
                <PageLinks page={page} count={count} pathOf={(number) => facetsPath(facets, number)} />
              </nav>
            )}
          </section>
        </div>
      </div>
    </SitePage>
  )
}

function ChosenFacets({facets}: {facets: Facets}) {
  const chosen = chosenFacets(facets)
  if (chosen.length === 0) return null
  return (
    <div className="mt-4 print:hidden">
      <ul aria-label="Wybrane filtry" className="m-0 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
        {chosen.map((choice) => (
          <li key={choice.title}>
            {choice.title}: <strong>{polish(choice.label)}</strong>{' '}
            <a href={choice.without} className="inline-block py-0.5">
              usuń<span className="sr-only"> filtr {polish(choice.label)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={fixedPages.entities.path} className="inline-block py-0.5">
          Wyczyść filtry
        </a>
      </p>
    </div>
  )
}

function NothingFound({facets}: {facets: Facets}) {
  const chosen = chosenFacets(facets)
  return (
    <p className="mt-4">
      {polish(
        chosen.length > 1
          ? 'Żaden podmiot w wykazie nie ma wszystkiego, co wybrano. Nie znaczy to, że takiego nie ma. Usuń jeden z filtrów albo wybierz sąsiedni powiat.'
          : 'Nie mamy takiego podmiotu w wykazie. Nie znaczy to, że go nie ma. Sprawdź pisownię albo wybierz inny filtr.',
      )}
    </p>
  )
}
