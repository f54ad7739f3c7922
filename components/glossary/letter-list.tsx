/** Links to the letters that have terms. */
export function LetterList({letters}: {letters: readonly string[]}) {
  return (
    <nav aria-label="Litery" className="letter-list">
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            <a href={`#litera-${letter}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
