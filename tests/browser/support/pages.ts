import {testClient} from './content.ts'

/** One address of each type of page that readers get, by the name of the type. */
export async function pageTypes(): Promise<[name: string, path: string][]> {
  const slugs = await testClient().fetch<Record<string, string>>(`{
    "news": *[_type == "newsArticle" && defined(cover)] | order(publishedAt desc)[0].slug.current,
    "category": *[_type == "newsCategory"][0].slug.current,
    "series": *[_type == "eventSeries"][0].slug.current,
    "event": *[_type == "event"][0].slug.current,
    "chapter": *[_type == "chapter"] | order(orderRank)[2].slug.current,
    "pathway": *[_type == "pathway"][0].slug.current,
    "page": *[_type == "page"][0].slug.current
  }`)
  return [
    ['home', '/'],
    ['news list', '/aktualnosci'],
    ['second page of the news list', '/aktualnosci/strona/2'],
    ['news of a year', '/aktualnosci/rok/2017'],
    ['news of a category', `/aktualnosci/kategoria/${slugs['category']}`],
    ['news item', `/aktualnosci/${slugs['news']}`],
    ['events', '/wydarzenia'],
    ['event', `/wydarzenia/${slugs['event']}`],
    ['series of events', `/wydarzenia/cykl/${slugs['series']}`],
    ['Informator contents', '/informator'],
    ['chapter', `/informator/${slugs['chapter']}`],
    ['pathways', '/sciezki'],
    ['pathway', `/sciezki/${slugs['pathway']}`],
    ['entities', '/podmioty'],
    ['glossary', '/slownik'],
    ['static page', `/${slugs['page']}`],
    ['accessibility statement', '/deklaracja-dostepnosci'],
    ['not found', '/nie-ma-takiej-strony'],
  ]
}
