import {testClient} from './content.ts'

/** One address of each type of page that readers get, by the name of the type. */
export async function pageTypes(client = testClient()): Promise<[name: string, path: string][]> {
  const slugs = await client.fetch<Record<string, string>>(`{
    "news": *[_type == "newsArticle" && defined(cover)] | order(publishedAt desc)[0].slug.current,
    "category": *[_type == "newsCategory"][0].slug.current,
    "series": *[_type == "eventSeries"][0].slug.current,
    "event": *[_type == "event"][0].slug.current,
    "chapter": *[_type == "chapter"] | order(orderRank)[2].slug.current,
    "pathway": *[_type == "pathway"][0].slug.current,
    "entity": *[_type == "entity"] | order(_id)[0].slug.current,
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
    ['print form', '/informator/drukuj'],
    ['Informator for paper', '/informator/drukuj/calosc'],
    ['chapter for paper', `/informator/drukuj/${slugs['chapter']}`],
    ['is a printout current', '/informator/aktualnosc?wersja=20200101T000000Z'],
    ['chapter in short', `/informator/${slugs['chapter']}/w-skrocie`],
    ['chapter easy to read', `/informator/${slugs['chapter']}/etr`],
    ['chapter in sign language', `/informator/${slugs['chapter']}/pjm`],
    ['changes of the Informator', '/informator/zmiany'],
    ['pathways', '/sciezki'],
    ['pathway finder', '/sciezki/znajdz'],
    ['pathway', `/sciezki/${slugs['pathway']}`],
    ['entities', '/podmioty'],
    ['entities of a kind', '/podmioty/rodzaj/cis'],
    ['entities in a powiat', '/podmioty/powiat/zielona-gora'],
    ['a powiat without entities', '/podmioty/powiat/wschowski'],
    ['entity', `/podmioty/${slugs['entity']}`],
    ['glossary', '/slownik'],
    ['static page', `/${slugs['page']}`],
    ['accessibility statement', '/deklaracja-dostepnosci'],
    ['report form', '/zglos?strona=%2Finformator'],
    ['report received', '/zglos/dziekujemy'],
    ['search', '/szukaj'],
    ['search results', '/szukaj?q=kluby'],
    ['search without results', '/szukaj?q=xyzabcd'],
    ['not found', '/nie-ma-takiej-strony'],
  ]
}
