import {defineQuery} from 'next-sanity'

import {addressed, attachmentFields, newsTeaserFields, pictureFields, richTextFields} from './fragments.ts'

/** One page of the news list, newest first. `$from` and `$to` cut the list. */
export const newsListQuery = defineQuery(/* groq */ `{
  "total": count(*[_type == "newsArticle" && defined(slug.current)]),
  "items": *[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[$from...$to]{${newsTeaserFields}}
}`)

/** One news item, whole, with its neighbours in time. */
export const newsArticleQuery = defineQuery(/* groq */ `
  *[_type == "newsArticle" && slug.current == $slug][0]{
    _id, _updatedAt, title, "slug": slug.current, publishedAt, lead,
    "category": category->title,
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}},
    event->{
      ${addressed}, title, startsAt, endsAt, venue, participantCount,
      "series": series->title,
      leaders[defined(@->_id)]->{_id, name, role}
    },
    "newer": *[_type == "newsArticle" && defined(slug.current) && publishedAt > ^.publishedAt]
      | order(publishedAt asc)[0]{title, "slug": slug.current},
    "older": *[_type == "newsArticle" && defined(slug.current) && publishedAt < ^.publishedAt]
      | order(publishedAt desc)[0]{title, "slug": slug.current}
  }
`)

/** The newest items whole, as the feed carries them. */
export const feedQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{title, description, organization},
  "items": *[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[0...20]{
    _updatedAt, title, "slug": slug.current, publishedAt, lead,
    "category": category->title,
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}}
  }
}`)
