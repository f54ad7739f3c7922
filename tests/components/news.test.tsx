import {expect, test} from 'vitest'

import {LatestNews} from '#components/home/latest-news.tsx'
import {NewsArticle, type NewsArticleData} from '#components/news/news-article.tsx'
import {NewsFilters} from '#components/news/news-filters.tsx'
import {markupOf} from '#tests/support/markup.ts'

const article: NewsArticleData = {
  title: 'Spotkanie',
  publishedAt: '2017-10-19T08:00:00Z',
  lead: 'Wstęp.',
  category: {title: 'Spotkania', slug: 'spotkania'},
  cover: null,
  body: null,
  attachments: null,
  event: null,
  newer: null,
  older: null,
  related: [{_id: 'r', title: 'Inne spotkanie', slug: 'inne', publishedAt: '2018-05-18T08:00:00Z'}],
}

test('an old item says before its text that it is of the archive; a new one does not', () => {
  const old = markupOf(<NewsArticle article={article} archival />)
  expect(old).toContain('Wiadomość archiwalna')
  expect(markupOf(<NewsArticle article={article} archival={false} />)).not.toContain('archiwalna')
})

test('an item leads to its category and to related items', () => {
  const html = markupOf(<NewsArticle article={article} archival={false} />)
  expect(html).toContain('<a href="/aktualnosci/kategoria/spotkania">Spotkania</a>')
  expect(html).toContain('<a href="/aktualnosci/inne">Inne spotkanie</a>')
})

test('an item leads to its event and the rest of its series', () => {
  const meetings = ['a', 'b'].map((slug) => ({
    _id: slug,
    slug,
    title: slug.toUpperCase(),
    startsAt: '2017-10-11T08:00:00Z',
    endsAt: null,
    cancelled: null,
  }))
  const series = {title: 'Cykl', description: null, slug: 'cykl', meetings}
  const event = {...meetings[0], _id: 'a', _type: 'event', slug: 'a', title: 'A', venue: 'OWES', series}
  const data = {...event, startsAt: '2017-10-11T08:00:00Z', endsAt: null, cancelled: null}
  const html = markupOf(<NewsArticle article={{...article, event: data}} archival={false} />)
  expect(html).toContain('<h2 id="wydarzenie">')
  expect(html).toMatch(/Następne: <time[^>]*>[^<]*<\/time><\/span><a href="\/wydarzenia\/b">B<\/a>/)
})

test('the list offers categories by the Polish alphabet and years from the latest, and marks its own', () => {
  const categories = ['Żary', 'Łęknica', 'Lubsko'].map((title) => ({_id: title, title, slug: title.charAt(0)}))
  const filters = {years: [2016, 2026], categories}
  const html = markupOf(<NewsFilters filters={filters} current={{year: 2016}} />)
  const links = [...html.matchAll(/<a href="([^"]+)"( aria-current="page")?>/g)].map(([, href, mark]) => [
    href,
    mark !== undefined,
  ])
  expect(links).toEqual([
    ['/aktualnosci', false],
    ['/aktualnosci/kategoria/L', false],
    ['/aktualnosci/kategoria/Ł', false],
    ['/aktualnosci/kategoria/Ż', false],
    ['/aktualnosci/rok/2026', false],
    ['/aktualnosci/rok/2016', true],
  ])
})

const items = ['n1', 'n2', 'n3', 'n4'].map((_id) => ({
  _id,
  title: _id,
  slug: _id,
  publishedAt: '2026-05-01T08:00:00Z',
  lead: null,
  category: null,
  cover: null,
}))

function titlesOf(html: string) {
  return [...html.matchAll(/"\/aktualnosci\/(n\d)"/g)].map(([, slug]) => slug)
}

test('on the home page the featured item stands first, and then the newest', () => {
  const [first = null, ...others] = items
  const html = markupOf(<LatestNews featured={first} items={others} />)
  expect(html).toContain('Wyróżnione')
  expect(titlesOf(html)).toEqual(titlesOf(markupOf(<LatestNews featured={null} items={items} />)))
})

test('where nothing is featured, the newest stands first', () => {
  expect(titlesOf(markupOf(<LatestNews featured={null} items={items} />))).toEqual(['n1', 'n2', 'n3', 'n4'])
  expect(markupOf(<LatestNews featured={null} items={[]} />)).toBe('')
})
