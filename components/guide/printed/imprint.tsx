import type {GuideDocument} from '#lib/documents/guide-document.ts'
import {documentPicturePath} from '#lib/rich-text/document-pictures.ts'

import {Facts} from '../../content/facts.tsx'
import {Words} from '../../rich-text/document-blocks.tsx'

/** Who publishes a printed document, of which edition and day it is. */
export function Imprint({imprint}: Pick<GuideDocument, 'imprint'>) {
  return (
    <section aria-label="O tym wydaniu" className="mt-8">
      <Facts facts={imprint.map(({label, content}) => [label, <Words key={label} pieces={content} />])} />
    </section>
  )
}

/** The signs of those who pay, on the cover; on the screen the foot of the page has them. */
export function CoverSigns({signs, funding}: Pick<GuideDocument, 'signs' | 'funding'>) {
  return (
    <div className="hidden print:block">
      {signs.length > 0 && (
        <p className="mb-4 flex flex-wrap items-center gap-6">
          {signs.map(({file, alt, width, height}) => (
            <img key={file} src={documentPicturePath(file)} alt={alt} width={width} height={height} />
          ))}
        </p>
      )}
      {funding && <p>{funding}</p>}
    </div>
  )
}
