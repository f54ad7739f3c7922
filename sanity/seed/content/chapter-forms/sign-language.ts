import {picture} from '../../write/files.ts'

/** The sample recordings in Polish Sign Language, by the chapters' `_id`. */
export const signLanguage: Record<string, object> = {
  'chapter-cis': {
    url: 'https://sciezki.example/pjm/centrum-integracji-spolecznej',
    duration: '4:05',
    poster: picture('conversation'),
    transcriptNote:
      'Przykład: tego filmu nie ma. Ta strona pokazuje tylko, jak serwis zapowiada nagranie w polskim języku migowym i jego napisy.',
  },
}
