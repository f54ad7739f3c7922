import {describeFile, filePath} from '#lib/media/files.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Attachment} from '#lib/rich-text/rich-text.ts'

/** A file to download, with its type and size; nothing when the file is missing. */
export function AttachmentLink({title, file}: Attachment) {
  if (!file?.filename) return null
  return (
    <a href={filePath(file._id, file.filename)} className="inline-block py-1 no-underline print:after:hidden">
      <span className="underline decoration-[0.07em] underline-offset-[0.2em]">{polish(title ?? file.filename)}</span>
      {file.extension && file.size !== null && (
        <span className="text-sm whitespace-nowrap text-ink-soft"> ({describeFile(file.extension, file.size)})</span>
      )}
    </a>
  )
}
