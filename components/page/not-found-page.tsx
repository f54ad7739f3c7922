import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {Suspense} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {SitePage} from './site-page.tsx'

const title = 'Nie ma takiej strony'

/** The title of a page whose document does not exist; search engines are not to list it. */
export const notFoundMetadata: Metadata = {title, robots: {index: false}}

const ways = [
  linkTo(fixedPages.home),
  linkTo(fixedPages.news),
  linkTo(fixedPages.guide),
  linkTo(fixedPages.pathways),
  linkTo(fixedPages.finder),
  linkTo(fixedPages.entities),
  linkTo(fixedPages.glossary),
  {href: fixedPages.search.path, label: 'Wyszukiwarka'},
  linkTo(fixedPages.events),
]

type NotFoundProps = {
  /** Words to search for, from an address of the former site. */
  search?: string | null
}

/**
 * What a page returns when its document does not exist. `notFound()` thrown by the page itself would leave the body to
 * the browser's script; thrown inside a small boundary it sets the status 404, and everything around it stays.
 */
export function NotFoundPage({search}: NotFoundProps) {
  return (
    <>
      <NotFoundContent search={search} />
      <Suspense>
        <AnswerNotFound />
      </Suspense>
    </>
  )
}

export function NotFoundContent({search}: NotFoundProps) {
  return (
    <SitePage path="" crumbs={[{label: title}]}>
      <div className="wrap">
        <PageHeading
          title={title}
          lead="W adresie może być literówka. Możliwe też, że stronę przeniesiono lub usunięto."
          margin={<p>Błąd 404</p>}
        />
        <div className="page-grid">
          <div className="lg:col-start-2">
            {search && (
              <p className="mb-6">
                To adres z poprzedniej wersji serwisu. Treść mogła dostać nowy adres:{' '}
                <a href={`${fixedPages.search.path}?q=${encodeURIComponent(search)}`}>{`poszukaj słów „${search}”`}</a>.
              </p>
            )}
            <p>Możesz przejść do jednej z części serwisu:</p>
            <ul className="plain-list">
              {ways.map(({href, label}) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </SitePage>
  )
}

async function AnswerNotFound(): Promise<never> {
  notFound()
}
