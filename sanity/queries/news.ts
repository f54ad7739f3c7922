import {defineQuery} from 'next-sanity'

import {
  addressed,
  attachmentFields,
  newsTeaserFields,
  pictureFields,
  publishedMoment,
  richTextFields,
  seriesFields,
} from './fragments.ts'

/** News that have an address. */
const listed = /* groq */ `_type == "newsArticle" && defined(slug.current)` as const

// Years that an address can name, as they are in Poland.
const ofYearsWithAddress =
  /* groq */ `${publishedMoment} >= dateTime("1899-12-31T23:00:00Z") && ${publishedMoment} < dateTime("2099-12-31T23:00:00Z")` as const

/** One page of the news list, newest first. `$from` and `$to` cut the list. */
export const newsListQuery = defineQuery(/* groq */ `{
  "total": count(*[${listed}]),
  "items": *[${listed}] | order(${publishedMoment} desc, _id)[$from...$to]{${newsTeaserFields}}
}`)

/** One page of the news of a year, which lies from `$since` to before `$until`. */
export const newsOfYearQuery = defineQuery(/* groq */ `{
  "total": count(*[${listed} && ${publishedMoment} >= dateTime($since) && ${publishedMoment} < dateTime($until)]),
  "items": *[${listed} && ${publishedMoment} >= dateTime($since) && ${publishedMoment} < dateTime($until)]
    | order(${publishedMoment} desc, _id)[$from...$to]{${newsTeaserFields}}
}`)

/** One page of the news of a category; null when there is no such category. */
export const newsOfCategoryQuery = defineQuery(/* groq */ `
  *[_type == "newsCategory" && slug.current == $category][0]{
    title, "slug": slug.current,
    "total": count(*[${listed} && category._ref == ^._id]),
    "items": *[${listed} && category._ref == ^._id]
      | order(${publishedMoment} desc, _id)[$from...$to]{${newsTeaserFields}}
  }
`)

/** Between which moments there are news, as far as years have addresses. */
export const newsSpanQuery = defineQuery(/* groq */ `{
  "oldest": *[${listed} && ${ofYearsWithAddress}] | order(${publishedMoment}, _id)[0].publishedAt,
  "newest": *[${listed} && ${ofYearsWithAddress}] | order(${publishedMoment} desc, _id)[0].publishedAt
}`)

/**
 * Between which moments there are news, as far as years have addresses, and which categories have some. Oldest and
 * newest tell which years to ask for: to look at each item for its year would be to read them all.
 */
export const newsFiltersQuery = defineQuery(/* groq */ `{
  "oldest": *[${listed} && ${ofYearsWithAddress}] | order(${publishedMoment}, _id)[0].publishedAt,
  "newest": *[${listed} && ${ofYearsWithAddress}] | order(${publishedMoment} desc, _id)[0].publishedAt,
  "categories": *[_type == "newsCategory" && defined(slug.current)
    && defined(*[${listed} && category._ref == ^._id][0]._id)]{_id, title, "slug": slug.current}
}`)

/** Those of `$years` that have news; each with its number, and when it begins (`since`) and ends (`until`). */
export const newsYearsQuery = defineQuery(/* groq */ `
  $years[defined(*[${listed} && ${publishedMoment} >= dateTime(^.since) && ${publishedMoment} < dateTime(^.until)] | order(${publishedMoment}, _id)[0]._id)].year
`)

/**
 * What stands before all other news: the newest item that editors ticked for that, whose last day has not passed on `$day`, as
 * it is called in Poland (`2026-11-30`). Those that wait behind it are not asked for: a change of theirs shows nowhere.
 */
export const featuredNewsQuery = defineQuery(/* groq */ `
  *[${listed} && featured == true && (!defined(featuredUntil) || featuredUntil >= $day)]
    | order(${publishedMoment} desc, _id)[0]{featuredUntil, ${newsTeaserFields}}
`)

/** The newest items, `$count` of them, without the one of the id `$except`. */
export const latestNewsQuery = defineQuery(/* groq */ `
  *[${listed} && _id != $except] | order(${publishedMoment} desc, _id)[0...$count]{${newsTeaserFields}}
`)

const neighbour = /* groq */ `{title, "slug": slug.current}` as const

const relatedFields = /* groq */ `_id, title, "slug": slug.current, publishedAt` as const

/**
 * One news item, whole, with its neighbours in the list of all news, also among equal times, and related items: first those of the same event, then those of
 * the same series, then the newest of the same category. The events of its series are found once; to follow the event of
 * each other item instead would be to read them all.
 */
export const newsArticleQuery = defineQuery(/* groq */ `
  *[_type == "newsArticle" && slug.current == $slug][0]{
    ...,
    "published": ${publishedMoment},
    "seriesEvents": select(
      defined(event->series) => *[_type == "event" && series._ref == ^.event->series._ref]._id,
      []
    )
  }{
    _id, title, "slug": slug.current, publishedAt, lead,
    category->{title, "slug": slug.current},
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}},
    event->{
      _id, ${addressed}, title, startsAt, endsAt, venue, cancelled,
      series->{${seriesFields}}
    },
    "newer": coalesce(
      *[${listed} && ${publishedMoment} == ^.published && _id < ^._id] | order(_id desc)[0]${neighbour},
      *[${listed} && ${publishedMoment} > ^.published] | order(${publishedMoment}, _id desc)[0]${neighbour}
    ),
    "older": coalesce(
      *[${listed} && ${publishedMoment} == ^.published && _id > ^._id] | order(_id)[0]${neighbour},
      *[${listed} && ${publishedMoment} < ^.published] | order(${publishedMoment} desc, _id)[0]${neighbour}
    ),
    "related": [
      ...select(defined(event) =>
        *[${listed} && event._ref == ^.event._ref && _id != ^._id]
          | order(${publishedMoment} desc, _id)[0...3]{${relatedFields}}),
      ...*[${listed} && event._ref in ^.seriesEvents && event._ref != ^.event._ref]
        | order(${publishedMoment} desc, _id)[0...3]{${relatedFields}},
      ...select(defined(category) =>
        *[${listed} && category._ref == ^.category._ref && _id != ^._id
            && !(defined(event) && event._ref == ^.event._ref) && !(event._ref in ^.seriesEvents)]
          | order(${publishedMoment} desc, _id)[0...3]{${relatedFields}})
    ][0...3]
  }
`)

/** The newest items whole, as the feed carries them. */
export const feedQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{title, description, organization},
  "items": *[${listed} && ${publishedMoment} < dateTime("9999-12-31T00:00:00Z")] | order(${publishedMoment} desc, _id)[0...20]{
    _id, title, "slug": slug.current, publishedAt, lead,
    "category": category->title,
    cover{${pictureFields}},
    body[]{${richTextFields}},
    attachments[]{_key, ${attachmentFields}}
  }
}`)
