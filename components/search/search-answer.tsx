import {PageLinks} from '#components/navigation/page-links.tsx'
import {pageCount} from '#lib/lists/pagination.ts'
import {counted} from '#lib/polish/plurals.ts'
import type {Answer} from '#lib/search/find.ts'
import {type SearchKind, searchKindTitle} from '#lib/search/kinds.ts'
import {searchPath} from '#lib/search/search-path.ts'

import {KindFilter} from './kind-filter.tsx'
import {MaybeMeant} from './maybe-meant.tsx'
import {SearchResult} from './search-result.tsx'

type Props = {answer: Answer; kind: SearchKind | null; page: number; pageSize: number}

/** What was found, in the order of use: how much, how the question was understood, the pages, more pages. */
export function SearchAnswer({answer, kind, page, pageSize}: Props) {
  const {question, results, total, counts, corrected, unknown, suggestions} = answer
  const whole = results.filter(({isWhole}) => isWhole)
  const partial = results.filter(({isWhole}) => !isWhole)
  return (
    <div className="page-grid gap-y-6 pt-8">
      <KindFilter question={question} counts={counts} kind={kind} />
      <div className="lg:col-start-2 [&>p]:mt-3">
        <h2>{heading(answer, kind, page)}</h2>
        {corrected && (
          <p>
            Nie ma u nas słowa w takiej pisowni. Szukaliśmy: <a href={searchPath(corrected)}>{corrected}</a>
          </p>
        )}
        {unknown.length > 0 && <p>{`Pominięte, bo nie ma ich w żadnym tekście: ${quoted(unknown)}.`}</p>}
        <MaybeMeant suggestions={suggestions} />
        {total === 0 && (
          <p>
            <a href={searchPath(question)}>Pokaż wyniki z całego serwisu</a>
          </p>
        )}
        <ol>
          {whole.map((result) => (
            <SearchResult key={result.id} result={result} />
          ))}
        </ol>
        {partial.length > 0 && (
          <>
            <p className="border-t border-rule pt-6 text-ink-soft">Tylko niektóre z szukanych słów:</p>
            <ol>
              {partial.map((result) => (
                <SearchResult key={result.id} result={result} />
              ))}
            </ol>
          </>
        )}
        <ResultPages question={question} kind={kind} page={page} count={pageCount(total, pageSize)} />
      </div>
    </div>
  )
}

function heading({question, total}: Answer, kind: SearchKind | null, page: number): string {
  const results = counted(total, {one: 'wynik', few: 'wyniki', many: 'wyników'})
  const where = kind ? ` w części „${searchKindTitle(kind)}”` : ''
  return `${results} dla „${question}”${where}${page > 1 ? `, strona ${page}` : ''}`
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `„${word}”`).join(', ')
}

type PagesProps = {question: string; kind: SearchKind | null; page: number; count: number}

/** Links to the other pages of an answer; nothing when there is only one. */
function ResultPages({question, kind, page, count}: PagesProps) {
  if (count < 2) return null
  return (
    <nav aria-label="Strony wyników" className="border-t border-rule pt-8 print:hidden">
      <PageLinks page={page} count={count} pathOf={(number) => searchPath(question, {kind, page: number})} />
    </nav>
  )
}
