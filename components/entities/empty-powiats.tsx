/** Says of which powiats nothing is known, so that nobody looks for them in vain. */
export function EmptyPowiats({titles}: {titles: readonly string[]}) {
  if (titles.length === 0) return null
  return (
    <section aria-labelledby="powiaty-bez-wpisow" className="directory-section">
      <h2 id="powiaty-bez-wpisow">Powiaty bez wpisów</h2>
      <p className="mt-4">W wykazie nie ma jeszcze podmiotów z tych powiatów. Nie znaczy to, że tam nie działają.</p>
      <ul className="plain-list">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </section>
  )
}
