import {slug, type SeedDocument} from '../../write/seed-document.ts'

/** The categories of the news. */
export const categories: SeedDocument[] = [
  {_id: 'category-spotkania', _type: 'newsCategory', title: 'Spotkania', slug: slug('spotkania')},
  {_id: 'category-podmioty', _type: 'newsCategory', title: 'Podmioty i usługi', slug: slug('podmioty-i-uslugi')},
  {_id: 'category-projekty', _type: 'newsCategory', title: 'Projekty', slug: slug('projekty')},
  {_id: 'category-przepisy', _type: 'newsCategory', title: 'Przepisy', slug: slug('przepisy')},
  {
    _id: 'category-przyklady',
    _type: 'newsCategory',
    title: 'Wiadomości przykładowe',
    slug: slug('wiadomosci-przykladowe'),
  },
]
