import {defineQuery} from 'next-sanity'

/** The document that a reader reports on. */
export const reportSubjectQuery = defineQuery(/* groq */ `
  *[_type == $type && slug.current == $slug][0]{_id, "title": coalesce(title, name)}
`)

/** For how many days handled reports are kept, where the settings say it. */
export const reportRetentionQuery = defineQuery(/* groq */ `*[_type == "siteSettings"][0].reportRetentionDays`)
