/** Links to the letters that have terms. */
export function LetterList({letters}: {letters: readonly string[]}) {
  return (
    <nav aria-label="Litery" className="mb-8 print:hidden">
      {/* The first letter stands in line with the text. */}
      <ul className="-ms-2 flex flex-wrap gap-1">
        {letters.map((letter) => (
          <li key={letter}>
            <a
              href={`#litera-${letter}`}
              className="grid min-h-8 min-w-8 place-items-center font-serif text-xl font-semibold"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
