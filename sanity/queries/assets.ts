import {defineQuery} from 'next-sanity'

/** A file that readers may download, by its asset id. */
export const fileAssetQuery = defineQuery(/* groq */ `
  *[_type == "sanity.fileAsset" && _id == $id][0]{_id, originalFilename, extension, mimeType, size}
`)
