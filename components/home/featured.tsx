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
    <section aria-labelledby="warto-zaczac" className="wrap page-grid pt-16">
      <div className="lg:col-span-2 lg:col-start-2">
        <h2 id="warto-zaczac" className="mb-6 text-section">
          Od czego zacząć
        </h2>
        <ul className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
          {linked.map(({_id, href, title, about}) => (
            <li key={_id} className="border-t-2 border-vine pt-4">
              <a
                href={href}
                className="title-link inline-block font-serif text-xl leading-tight font-semibold text-balance"
              >
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
