// The kinds of files an editor of such a site attaches; everything else keeps the type it came with.
const types = new Map([
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['zip', 'application/zip'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['rtf', 'application/rtf'],
  ['epub', 'application/epub+zip'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
  ['avif', 'image/avif'],
  ['tif', 'image/tiff'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mov', 'video/quicktime'],
  ['vtt', 'text/vtt'],
  ['srt', 'application/x-subrip'],
  ['html', 'text/html'],
])

const unknownType = 'application/octet-stream'

/** The extension and type of an uploaded file, from its name and the `Content-Type` of the upload. */
export function fileKind(
  filename: string | undefined,
  contentType: string | null,
): {extension: string; mimeType: string} {
  const [declared = ''] = (contentType ?? '').toLowerCase().split(';')
  const given = /\.([a-z0-9]{1,16})$/i.exec(filename ?? '')?.[1]?.toLowerCase()
  const extension = given ?? extensionOf(declared.trim()) ?? 'bin'
  const isTelling = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(declared.trim()) && declared.trim() !== unknownType
  return {extension, mimeType: types.get(extension) ?? (isTelling ? declared.trim() : unknownType)}
}

/** The type that an extension stands for. */
export function mimeTypeOf(extension: string): string {
  return types.get(extension) ?? unknownType
}

function extensionOf(mimeType: string): string | undefined {
  return [...types].find(([, type]) => type === mimeType)?.[0]
}
