import {PageHeading} from '../layout/page-heading.tsx'

export const unreadableTitle = 'Nie udało się odczytać formularza'

/** The answer to a form that could not be read; `form` is the address of an empty one. */
export function UnreadableForm({form}: {form: string}) {
  return (
    <div className="wrap">
      <PageHeading title={unreadableTitle} lead="Nic nie zostało wysłane." />
      <div className="page-grid">
        <div className="rich-text lg:col-start-2">
          <p>
            Tekst był bardzo długi albo połączenie przerwało się po drodze. Cofnij się w przeglądarce: to, co jest w
            formularzu, powinno tam na Ciebie czekać. Jeśli tekst jest bardzo długi, skróć go, a potem wyślij formularz
            jeszcze raz.
          </p>
          <p>
            <a href={form}>Otwórz pusty formularz</a>
          </p>
        </div>
      </div>
    </div>
  )
}
