import {fixedPages} from '#lib/addresses/addresses.ts'

/** The way to the finder, above the list of pathways. */
export function FinderInvitation() {
  return (
    <div className="finder-invitation">
      <p>Nie wiesz, którą wybrać? Odpowiedz na kilka pytań, a pokażemy pasujące ścieżki i miejsca w powiecie.</p>
      <a href={fixedPages.finder.path} className="button">
        {fixedPages.finder.title}
      </a>
    </div>
  )
}
