/** Says of a news item that it is old, so that nobody acts on what no longer holds. */
export function ArchiveNotice() {
  return (
    <div
      className="callout archive-notice lg:col-start-2"
      role="note"
      aria-labelledby="wiadomosc-archiwalna"
      data-tone="note"
    >
      <p className="callout-label" id="wiadomosc-archiwalna">
        Wiadomość archiwalna
      </p>
      <p>Ma ponad pięć lat. Przepisy, terminy i dane kontaktowe mogły się zmienić, a niektóre odnośniki nie działać.</p>
    </div>
  )
}
