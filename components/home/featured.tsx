import {pathOf} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'
import {excerpt} from '#lib/rich-text/plain-text.ts'

export type FeaturedItem = {
  _id: string
  _type: string
  slug: string | null
  title: string | null
  about: string | null
}

const aboutLength = 200

/** What editors want to be found first. */
export function Featured({items}: {items: readonly FeaturedItem[]}) {
  const linked = items.flatMap((item) => {
    const href = pathOf(item)
    return href ? [{...item, href}] : []
  })
  if (linked.length === 0) return null
  return (
    <section aria-labelledby="warto-zaczac" className="wrap page-grid section">
      <div className="lg:col-start-2 lg:col-span-2">
        <h2 id="warto-zaczac" className="section-title">
          Od czego zacząć
        </h2>
        <ul className="featured">
          {linked.map(({_id, href, title, about}) => (
            <li key={_id}>
              <a href={href} className="featured-title">
                {polish(title ?? '')}
              </a>
              {about && <p className="mt-2 text-ink-soft">{polish(excerpt(about, aboutLength))}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
