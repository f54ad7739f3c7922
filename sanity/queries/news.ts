import {defineQuery} from 'next-sanity'

import {
  addressed,
  attachmentFields,
  newsTeaserFields,
  pictureFields,
  richTextFields,
  seriesFields,
} from './fragments.ts'

/** One page of the news list, newest first. `$from` and `$to` cut the list. */
export const newsListQuery = defineQuery(/* groq */ `{
  "total": count(*[_type == "newsArticle" && defined(slug.current)]),
  "items": *[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[$from...$to]{${newsTeaserFields}}
}`)

/** One page of the news of a year, which lies from `$since` to before `$until`. */
export const newsOfYearQuery = defineQuery(/* groq */ `{
  "total": count(*[_type == "newsArticle" && defined(slug.current) && publishedAt >= $since && publishedAt < $until]),
  "items": *[_type == "newsArticle" && defined(slug.current) && publishedAt >= $since && publishedAt < $until]
    | order(publishedAt desc, _id)[$from...$to]{${newsTeaserFields}}
}`)

/** One page of the news of a category; null when there is no such category. */
export const newsOfCategoryQuery = defineQuery(/* groq */ `
  *[_type == "newsCategory" && slug.current == $category][0]{
    title, "slug": slug.current,
    "total": count(*[_type == "newsArticle" && defined(slug.current) && category._ref == ^._id]),
    "items": *[_type == "newsArticle" && defined(slug.current) && category._ref == ^._id]
      | order(publishedAt desc, _id)[$from...$to]{${newsTeaserFields}}
  }
`)

/**
 * What the news list can be narrowed to: years and categories that have news. A year begins in Poland an hour before it
 * does in UTC.
 */
export const newsFiltersQuery = defineQuery(/* groq */ `{
  "years": array::unique(
    *[_type == "newsArticle" && defined(slug.current) && defined(publishedAt)]{
      "year": string::split(string(dateTime(publishedAt) + 3600), "-")[0]
    }.year
  ),
  "categories": *[_type == "newsCategory" && defined(slug.current)]{
    _id, title, "slug": slug.current,
    "count": count(*[_type == "newsArticle" && defined(slug.current) && category._ref == ^._id])
  }[count > 0]
}`)

/** What editors ticked to stand before all other news, newest first; whether its day has passed, the page decides. */
export const featuredNewsQuery = defineQuery(/* groq */ `
  *[_type == "newsArticle" && featured == true && defined(slug.current)] | order(publishedAt desc, _id)[0...10]{
    featuredUntil, ${newsTeaserFields}
  }
`)

/**
 * One news item, whole, with its neighbours in time, and related items: first those of the same event, then those of
 * the same series, then the newest of the same category.
 */
export const newsArticleQuery = defineQuery(/* groq */ `
  *[_type == "newsArticle" && slug.current == $slug][0]{
    _id, _updatedAt, title, "slug": slug.current, publishedAt, lead,
    category->{title, "slug": slug.current},
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}},
    event->{
      _id, ${addressed}, title, startsAt, endsAt, venue, cancelled,
      series->{${seriesFields}}
    },
    "newer": *[_type == "newsArticle" && defined(slug.current) && publishedAt > ^.publishedAt]
      | order(publishedAt asc)[0]{title, "slug": slug.current},
    "older": *[_type == "newsArticle" && defined(slug.current) && publishedAt < ^.publishedAt]
      | order(publishedAt desc)[0]{title, "slug": slug.current},
    "related": [
      ...*[_type == "newsArticle" && defined(slug.current) && _id != ^._id && defined(event) && event._ref == ^.event._ref]
        | order(publishedAt desc, _id)[0...3]{_id, title, "slug": slug.current, publishedAt},
      ...*[_type == "newsArticle" && defined(slug.current) && defined(event->series)
          && event->series._ref == ^.event->series._ref && event._ref != ^.event._ref]
        | order(publishedAt desc, _id)[0...3]{_id, title, "slug": slug.current, publishedAt},
      ...*[_type == "newsArticle" && defined(slug.current) && _id != ^._id && category._ref == ^.category._ref
          && defined(category) && !(defined(event) && event._ref == ^.event._ref)
          && !(defined(event->series) && event->series._ref == ^.event->series._ref)]
        | order(publishedAt desc, _id)[0...3]{_id, title, "slug": slug.current, publishedAt}
    ][0...3]
  }
`)

/** The newest items whole, as the feed carries them. */
export const feedQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{title, description, organization},
  "items": *[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[0...20]{
    _id, _updatedAt, title, "slug": slug.current, publishedAt, lead,
    "category": category->title,
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}}
  }
}`)
