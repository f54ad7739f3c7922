import {excerpt} from '#lib/plain-text.ts'
import type {Picture as PictureData} from '#lib/rich-text.ts'
import {polish} from '#lib/typography.ts'

import {DateText} from '../content/date-text.tsx'
import {Picture} from '../content/picture.tsx'

export type NewsTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  publishedAt: string | null
  lead: string | null
  category: string | null
  cover: PictureData | null
}

const leadLength = 220

/** A news item in a list: when, what, and the beginning of the lead. */
export function NewsTeaser({item, level: Title}: {item: NewsTeaserData; level: 'h2' | 'h3'}) {
  const {title, slug, publishedAt, lead, category, cover} = item
  return (
    <article className="teaser page-grid">
      <p className="margin-note">
        {publishedAt && <DateText date={publishedAt} />}
        {category && <span className="block">{polish(category)}</span>}
      </p>
      <div>
        <Title className="teaser-title">
          <a href={`/aktualnosci/${slug}`}>{polish(title ?? '')}</a>
        </Title>
        {lead && <p className="mt-3">{polish(excerpt(lead, leadLength))}</p>}
      </div>
      {cover && (
        <div className="teaser-picture">
          {/* The title beside it says the same: the picture stays out of the reading order. */}
          <Picture picture={{...cover, decorative: true}} sizes="(min-width: 64rem) 12rem, 40vw" aspect={3 / 2} />
        </div>
      )}
    </article>
  )
}
