import {expect, test} from 'vitest'

import {AlertBanner} from '#components/layout/alert-banner.tsx'
import {SiteFooter} from '#components/layout/site-footer.tsx'
import {SiteHeader} from '#components/layout/site-header.tsx'
import {Breadcrumbs} from '#components/navigation/breadcrumbs.tsx'
import {Pagination} from '#components/navigation/pagination.tsx'
import {TableOfContents} from '#components/navigation/table-of-contents.tsx'
import {newsListPath} from '#lib/addresses/paths.ts'
import {markupOf} from '#tests/support/markup.ts'

const footer = {
  title: 'Ścieżki',
  organization: 'ROPS',
  address: null,
  phone: null,
  email: null,
  bipUrl: null,
  funding: null,
  links: [],
}

test('breadcrumbs are a named list whose last item is the page itself', () => {
  const html = markupOf(<Breadcrumbs crumbs={[{label: 'Informator', href: '/informator'}, {label: 'KIS'}]} />)
  expect(html).toContain('<nav aria-label="Ścieżka nawigacji"')
  expect(html).toContain('<li><a href="/">Strona główna</a></li><li><a href="/informator">Informator</a></li>')
  expect(html).toContain('<span aria-current="page">KIS</span>')
})

test('the header marks the part of the site one is in', () => {
  const links = [{label: 'Informator', href: '/informator'}]
  const html = markupOf(<SiteHeader title="Ścieżki" organization={null} links={links} path="/informator/kis" />)
  expect(html).toContain('<a href="/informator" aria-current="true">')
})

test('every footer links to the accessibility statement, once', () => {
  const own = [{label: 'Dostępność', href: '/deklaracja-dostepnosci'}]
  const html = markupOf(<SiteFooter {...footer} links={own} />)
  expect(html.match(/href="\/deklaracja-dostepnosci"/g)).toHaveLength(1)
  expect(html).toContain('>Deklaracja dostępności</a>')
})

test('a notice says how serious it is, and there is no empty place without notices', () => {
  const alert = {
    _id: 'a',
    title: 'Zmiana godzin',
    severity: 'warning' as const,
    text: 'Od jutra.',
    link: 'javascript:x',
  }
  const html = markupOf(<AlertBanner alerts={[alert]} />)
  expect(html).toContain('Ostrzeżenie: Zmiana godzin')
  expect(html).not.toContain('javascript')
  expect(markupOf(<AlertBanner alerts={[]} />)).toBe('')
})

test('the pages of a list are named links, and a single page has none', () => {
  const list = {label: 'Strony listy', pathOf: (page: number) => newsListPath(page)}
  const html = markupOf(<Pagination {...list} page={2} count={3} />)
  expect(html).toContain('<a href="/aktualnosci" rel="prev">Nowsze</a>')
  expect(html).toContain('<a href="/aktualnosci/strona/2" aria-current="page" aria-label="Strona 2">2</a>')
  expect(markupOf(<Pagination {...list} page={1} count={1} />)).toBe('')
})

test('a table of contents needs at least three main headings', () => {
  const headings = [
    {anchor: 'a', text: 'A', level: 2 as const},
    {anchor: 'b', text: 'B', level: 2 as const},
    {anchor: 'c', text: 'C', level: 3 as const},
  ]
  expect(markupOf(<TableOfContents headings={headings} title="W tym rozdziale" />)).toBe('')
  const three = headings.map((heading) => ({...heading, level: 2 as const}))
  expect(markupOf(<TableOfContents headings={three} title="W tym rozdziale" />)).toContain('<a href="#b">B</a>')
})
