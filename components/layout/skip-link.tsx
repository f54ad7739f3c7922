/** The first thing a keyboard meets on every page. */
export function SkipLink() {
  return (
    <a
      href="#do-tresci"
      className="absolute start-[-100vw] top-3 z-10 bg-ink px-5 py-3 text-paper focus:start-3 print:hidden"
    >
      Przejdź do treści
    </a>
  )
}
