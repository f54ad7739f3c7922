const failureTitle = 'Nie udało się wczytać strony'

/** What a reader sees when a page cannot be made. It needs no content: the content may be what is missing. */
export function Failure() {
  return (
    <main id="do-tresci" className="wrap page-grid failure">
      <div className="lg:col-start-2">
        {/* React drops a <title> from what stands in for a page that failed; as plain markup it stays. */}
        <span hidden dangerouslySetInnerHTML={{__html: `<title>${failureTitle}</title>`}} />
        <p className="meta">Błąd 500</p>
        <h1>{failureTitle}</h1>
        <p className="lead mt-6">Po naszej stronie coś poszło nie tak. Spróbuj ponownie za chwilę.</p>
        <p className="mt-6">
          <a href="/">Przejdź do strony głównej</a>
        </p>
      </div>
    </main>
  )
}
