import {Picture} from '#components/media/picture.tsx'
import {documentPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'
import {excerpt} from '#lib/rich-text/plain-text.ts'
import type {Picture as PictureData} from '#lib/rich-text/rich-text.ts'

import {DateText} from '../content/date-text.tsx'

export type NewsTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  publishedAt: string | null
  lead: string | null
  category: string | null
  cover: PictureData | null
}

type Props = {
  item: NewsTeaserData
  level: 'h2' | 'h3'
  /** True for the one item that stands before the others, larger. */
  featured?: boolean
  /** Why it stands there, where that is not plain from its date. */
  note?: string
}

const leadLength = 160

// On a narrow screen the title has the whole line, and the lead runs around the picture.
const row = 'flow-root lg:grid lg:grid-rows-[auto_1fr] lg:gap-x-12 lg:gap-y-2'
const plainRow = 'border-t border-rule py-6 lg:grid-cols-[var(--container-margin)_minmax(0,7fr)_minmax(0,3fr)] lg:py-8'
const featuredRow =
  'border-t-2 border-vine py-6 lg:grid-cols-[var(--container-margin)_minmax(0,1fr)_minmax(0,1fr)] lg:py-8'

/** A news item in a list: when, what, a picture, and the beginning of the lead. */
export function NewsTeaser({item, level: Title, featured = false, note}: Props) {
  const {title, slug, publishedAt, lead, category, cover} = item
  return (
    <article className={featured ? `${row} ${featuredRow}` : `${row} ${plainRow}`}>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft lg:row-span-2 lg:flex-col lg:items-start lg:pt-1">
        {note && <strong className="text-vine">{note}</strong>} {publishedAt && <DateText date={publishedAt} />}{' '}
        {category && <span>{polish(category)}</span>}
      </p>
      <Title className={`mt-2 lg:col-start-2 lg:mt-0 lg:text-part ${featured ? 'text-part' : 'text-xl'}`}>
        <a href={documentPath('newsArticle', slug)} className="title-link">
          {polish(title ?? '')}
        </a>
      </Title>
      {cover?.asset && (
        <div
          className={`lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:m-0 ${featured ? 'my-3 print:w-[70mm]' : 'float-end ms-4 mt-3 mb-1 w-[30%] sm:w-1/5 lg:w-full narrow:float-none narrow:ms-0 narrow:w-1/2'}`}
        >
          {/* The title beside it says the same: the picture stays out of the reading order. */}
          <Picture
            picture={{...cover, decorative: true}}
            sizes={featured ? '(min-width: 64rem) 24rem, 70vw' : '(min-width: 64rem) 15rem, 6rem'}
            aspect={3 / 2}
            leading={featured}
          />
        </div>
      )}
      {lead && <p className="mt-2 lg:col-start-2 lg:mt-0">{polish(featured ? lead : excerpt(lead, leadLength))}</p>}
    </article>
  )
}
