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

/** A news item in a list: when, what, a picture, and the beginning of the lead. */
export function NewsTeaser({item, level: Title, featured = false, note}: Props) {
  const {title, slug, publishedAt, lead, category, cover} = item
  return (
    <article className={featured ? 'news-teaser news-featured' : 'news-teaser'}>
      <p className="margin-note news-about">
        {note && <strong className="news-note">{note}</strong>} {publishedAt && <DateText date={publishedAt} />}{' '}
        {category && <span>{polish(category)}</span>}
      </p>
      <Title className="teaser-title">
        <a href={documentPath('newsArticle', slug)}>{polish(title ?? '')}</a>
      </Title>
      {cover?.asset && (
        <div className="news-picture">
          {/* The title beside it says the same: the picture stays out of the reading order. */}
          <Picture
            picture={{...cover, decorative: true}}
            sizes={featured ? '(min-width: 64rem) 24rem, 70vw' : '(min-width: 64rem) 15rem, 6rem'}
            aspect={3 / 2}
            leading={featured}
          />
        </div>
      )}
      {lead && <p className="news-lead">{polish(featured ? lead : excerpt(lead, leadLength))}</p>}
    </article>
  )
}
