import {defineQuery} from 'next-sanity'

import {addressed, pictureFields} from './fragments.ts'

/** What the picture for sharing an item shows. */
export const shareQuery = defineQuery(/* groq */ `
  *[_type == $type && slug.current == $slug][0]{
    ${addressed},
    "title": coalesce(title, name),
    publishedAt, startsAt, endsAt, cancelled, kind, powiat, sample,
    "chapterNumber": select(_type == "chapter" => count(
      *[_type == "chapter" && defined(slug.current) && (coalesce(orderRank, "~") < coalesce(^.orderRank, "~")
        || (coalesce(orderRank, "~") == coalesce(^.orderRank, "~") && _id < ^._id))]
    ) + 1),
    cover{${pictureFields}}
  }
`)
