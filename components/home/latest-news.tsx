import {fixedPages} from '#lib/addresses/addresses.ts'

import {NewsTeaser, type NewsTeaserData} from '../news/news-teaser.tsx'

type Props = {
  /** What editors want to stand first; else it is the newest. */
  featured: NewsTeaserData | null
  /** The newest, without that one. */
  items: readonly NewsTeaserData[]
}

/** News on the home page: one item large, and the newest after it. */
export function LatestNews({featured, items}: Props) {
  const [first, ...others] = featured ? [featured, ...items] : items
  if (!first) return null
  return (
    <section aria-labelledby="aktualnosci" className="wrap pt-16">
      <div className="page-grid">
        <h2 id="aktualnosci" className="mb-6 text-section lg:col-start-2">
          <a href={fixedPages.news.path} className="title-link">
            {fixedPages.news.title}
          </a>
        </h2>
      </div>
      <NewsTeaser item={first} level="h3" featured note={featured ? 'Wyróżnione' : undefined} />
      {others.map((item) => (
        <NewsTeaser key={item._id} item={item} level="h3" />
      ))}
      <p className="page-grid border-t border-rule pt-6">
        <span className="lg:col-start-2">
          <a href={fixedPages.news.path}>Wszystkie aktualności</a>
        </span>
      </p>
    </section>
  )
}
