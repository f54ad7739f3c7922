import {describeFile, filePath} from '#lib/media/files.ts'
import {polish} from '#lib/polish/typography.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {BlockWriter} from '../block-writer.ts'
import {element, textElement} from '../markup.ts'
import type {Attachment, AttachmentBlock} from '../rich-text.ts'

/** A file to download; left out where the file is missing. */
export const attachment: BlockWriter<AttachmentBlock> = {
  toHtml: attachmentToHtml,
  toDocument({title, file}) {
    if (!file?.filename) return []
    const about = file.extension && file.size ? describeFile(file.extension, file.size) : ''
    return [
      {
        kind: 'file',
        title: polish(title ?? file.filename),
        about,
        href: absoluteUrl(filePath(file._id, file.filename)),
      },
    ]
  },
  toLines: ({title}) => [title],
  explain: (block) => block,
}

/** A file to download as a paragraph with a link; the empty string when the file is missing. */
export function attachmentToHtml({title, file}: Attachment): string {
  if (!file?.filename) return ''
  const about = file.extension && file.size ? ` (${describeFile(file.extension, file.size)})` : ''
  const href = absoluteUrl(filePath(file._id, file.filename))
  return element('p', {}, textElement('a', (title ?? file.filename) + about, {href}))
}
