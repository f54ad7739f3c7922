import {plural} from './plural.ts'

/** Comments are switched off; the Studio still loads their texts. */
export const comments = {
  'inspector-error.title': 'Nie udało się wczytać komentarzy',
  ...plural('field-button.content', 'Zobacz komentarz', 'Zobacz komentarze', 'Zobacz komentarze'),
}
