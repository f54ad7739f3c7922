import {describeFile, filePath} from '#lib/media/files.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Attachment} from '#lib/rich-text/rich-text.ts'

/** A file to download, with its type and size; nothing when the file is missing. */
export function AttachmentLink({title, file}: Attachment) {
  if (!file?.filename) return null
  return (
    <a href={filePath(file._id, file.filename)} className="attachment">
      <span className="attachment-title">{polish(title ?? file.filename)}</span>
      {file.extension && file.size !== null && (
        <span className="attachment-about"> ({describeFile(file.extension, file.size)})</span>
      )}
    </a>
  )
}
