import sharp from 'sharp'

import {testClient} from './content.ts'

const slug = (current: string) => ({_type: 'slug', current})
const reference = (_ref: string) => ({_type: 'reference', _ref})

/** What is read of an item. */
type Item = {title: string; lead: string; cover: object; event?: {_ref: string}; legacyPaths: string[]}

/**
 * A published news item of its own for a test, with a category, a wide picture and two former addresses, and an event that it
 * might tell of. All of it is gone when the test ends, with whatever else bears the item's title.
 */
export async function newsItem() {
  const client = testClient()
  const key = Date.now().toString(36)
  const [id, category, event] = [`news-${key}`, `category-${key}`, `event-${key}`]
  const title = `Dzień pracy ${key}`
  const legacyPaths = [`/pl/pierwsza-${key}`, `/pl/druga-${key}`]
  const {_id: picture} = await client.assets.upload('image', await widePicture(), {filename: `${key}.png`})
  await client
    .transaction()
    .create({_id: category, _type: 'newsCategory', title: `Sprawozdania ${key}`, slug: slug(category)})
    .create({
      _id: event,
      _type: 'event',
      title: `Drzwi otwarte ${key}`,
      slug: slug(event),
      startsAt: '2026-11-02T09:00:00Z',
    })
    .create({
      _id: id,
      _type: 'newsArticle',
      title,
      slug: slug(id),
      publishedAt: '2026-11-02T09:00:00Z',
      lead: 'Wstęp do wiadomości.',
      category: reference(category),
      cover: {_type: 'picture', alt: 'Zielona plansza', asset: reference(picture)},
      legacyPaths,
    })
    .commit()
  return {
    id,
    key,
    title,
    category,
    event,
    legacyPaths,
    address: `/aktualnosci/${id}`,
    draft: () => client.getDocument<Item>(`drafts.${id}`),
    /** Ids of the other items of its title. */
    copies: () =>
      client.fetch<string[]>(
        '*[_type == "newsArticle" && title == $title && !(_id in [$id, "drafts." + $id])]._id',
        {title, id},
        {perspective: 'raw'},
      ),
    [Symbol.asyncDispose]: async () => {
      await client.delete({query: '*[_type == "newsArticle" && title == $title]', params: {title}})
      await client.delete({
        query: '*[_id in $ids]',
        params: {ids: [id, `drafts.${id}`, category, event, picture]},
      })
    },
  }
}

async function widePicture(): Promise<Buffer> {
  // Another in every test: the same bytes would be the same asset.
  const background = `#${Math.floor(Math.random() * 0xff_ff_ff)
    .toString(16)
    .padStart(6, '0')}`
  return sharp({create: {width: 1200, height: 400, channels: 3, background}})
    .png()
    .toBuffer()
}
