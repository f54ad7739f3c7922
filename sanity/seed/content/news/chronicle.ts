import {callout} from '../../write/blocks.ts'

/** Says of a news item that it was written later than its date. */
export const writtenLater = () =>
  callout(
    'note',
    'Skąd ta wiadomość',
    'Tekst napisano w 2026 r. jako część przykładowej zawartości serwisu. Opisuje prawdziwe zdarzenie na podstawie publicznie dostępnych informacji; data przy tytule wskazuje dzień tego zdarzenia.',
  )
