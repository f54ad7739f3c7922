import {finderPath} from '#lib/finder/addresses.ts'

/** The way to the finder, above the list of pathways. */
export function FinderInvitation() {
  return (
    <div className="finder-invitation">
      <p>Nie wiesz, którą wybrać? Odpowiedz na kilka pytań, a pokażemy pasujące ścieżki i miejsca w powiecie.</p>
      <a href={finderPath} className="button">
        Znajdź ścieżkę
      </a>
    </div>
  )
}
