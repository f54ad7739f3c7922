import type {AttachmentBlock} from '#lib/rich-text.ts'

import {AttachmentLink} from '../content/attachment-link.tsx'

/** A file to download in the text. */
export function AttachmentParagraph({value}: {value: AttachmentBlock}) {
  if (!value.file?.filename) return null
  return (
    <p>
      <AttachmentLink title={value.title} file={value.file} />
    </p>
  )
}
