import {AttachmentLink} from '#components/media/attachment-link.tsx'
import type {AttachmentBlock} from '#lib/rich-text/rich-text.ts'

/** A file to download in the text. */
export function AttachmentParagraph({value}: {value: AttachmentBlock}) {
  if (!value.file?.filename) return null
  return (
    <p>
      <AttachmentLink title={value.title} file={value.file} />
    </p>
  )
}
