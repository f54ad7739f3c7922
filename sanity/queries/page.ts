import {defineQuery} from 'next-sanity'

import {richTextFields} from './fragments.ts'

/** A static page. */
export const pageQuery = defineQuery(/* groq */ `
  *[_type == "page" && slug.current == $slug][0]{
    _id, title, "slug": slug.current, lead, body[]{${richTextFields}}
  }
`)
