import type {Attachment} from '#lib/rich-text/rich-text.ts'

import {AttachmentLink} from './attachment-link.tsx'

/** Files that belong to a page as a whole. */
export function AttachmentList({attachments}: {attachments: (Attachment & {_key: string})[] | null}) {
  const files = (attachments ?? []).filter(({file}) => file?.filename)
  if (files.length === 0) return null
  return (
    <section className="aside-section" aria-labelledby="pliki-do-pobrania">
      <h2 id="pliki-do-pobrania">Pliki do pobrania</h2>
      <ul className="mt-4 flex flex-col gap-2">
        {files.map(({_key, title, file}) => (
          <li key={_key}>
            <AttachmentLink title={title} file={file} />
          </li>
        ))}
      </ul>
    </section>
  )
}
