import {NewsTeaser, type NewsTeaserData} from '../news/news-teaser.tsx'

/** The newest items on the home page. */
export function LatestNews({items}: {items: readonly NewsTeaserData[]}) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="aktualnosci" className="wrap section">
      <div className="page-grid">
        <h2 id="aktualnosci" className="section-title lg:col-start-2">
          <a href="/aktualnosci">Aktualności</a>
        </h2>
      </div>
      {items.map((item) => (
        <NewsTeaser key={item._id} item={item} level="h3" />
      ))}
      <p className="page-grid">
        <span className="lg:col-start-2">
          <a href="/aktualnosci">Wszystkie aktualności</a>
        </span>
      </p>
    </section>
  )
}
