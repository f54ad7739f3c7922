import {Mime} from 'mime/lite'
import otherTypes from 'mime/types/other.js'
import standardTypes from 'mime/types/standard.js'

// What people call such files; the registry names `mpga`, `oga` and `qt` first.
const usual = {'audio/mpeg': ['mp3'], 'audio/ogg': ['ogg'], 'video/quicktime': ['mov']}

const mime = new Mime(standardTypes, otherTypes).define(usual, true)
const unknownType = 'application/octet-stream'

/** The extension and type of an uploaded file, from its name and the `Content-Type` of the upload. */
export function fileKind(
  filename: string | undefined,
  contentType: string | null,
): {extension: string; mimeType: string} {
  const [declared = ''] = (contentType ?? '').toLowerCase().split(';', 1)
  const type = declared.trim()
  const given = /\.([a-z0-9]{1,16})$/i.exec(filename ?? '')?.[1]?.toLowerCase()
  const extension = given ?? (mime.getExtension(type) || 'bin')
  const known = mimeTypeOf(extension)
  const isTelling = known === unknownType && /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(type)
  return {extension, mimeType: isTelling ? type : known}
}

/** The type that an extension stands for. */
export function mimeTypeOf(extension: string): string {
  return mime.getType(extension) ?? unknownType
}
