/** The first thing a keyboard meets on every page. */
export function SkipLink() {
  return (
    <a href="#do-tresci" className="skip-link">
      Przejdź do treści
    </a>
  )
}
