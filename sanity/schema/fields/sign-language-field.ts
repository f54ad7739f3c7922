import {defineField} from 'sanity'

import {parseDuration} from '#lib/polish/durations.ts'

import {check} from '../validation/check.ts'
import {valueOf} from '../value-of.ts'

/** The chapter as a recording in Polish Sign Language. The site links to it and never embeds a player. */
export const signLanguageField = defineField({
  name: 'signLanguage',
  title: 'Nagranie w polskim języku migowym (PJM)',
  type: 'object',
  group: 'forms',
  description: 'Strona z odnośnikiem do filmu. Puste pole – nie ma takiej strony.',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'url',
      title: 'Adres filmu',
      type: 'url',
      description: 'Strona, na której film się odtwarza. Serwis tylko do niej prowadzi, niczego z niej nie wczytuje.',
      validation: (rule) =>
        rule.uri({scheme: ['https']}).error('Podaj cały adres filmu. Powinien się zaczynać od „https://”.'),
    }),
    defineField({
      name: 'duration',
      title: 'Długość',
      type: 'string',
      description: 'Minuty i sekundy, na przykład „4:05”.',
      validation: (rule) =>
        rule.custom((duration, {parent}) => {
          if (!duration) return check(!valueOf(parent, 'url'), 'Podaj, jak długi jest film, na przykład „4:05”.')
          return check(parseDuration(duration) !== null, 'Zapisz minuty i sekundy, na przykład „4:05” albo „12:30”.')
        }),
    }),
    defineField({
      name: 'poster',
      title: 'Kadr z filmu',
      type: 'picture',
      description: 'Obraz, który czytelnik widzi zamiast odtwarzacza. Leży w tym serwisie.',
      validation: (rule) =>
        rule.custom((poster, {parent}) =>
          check(!valueOf(parent, 'url') || Boolean(valueOf(poster, 'asset')), 'Dodaj kadr z filmu.'),
        ),
    }),
    defineField({
      name: 'transcriptNote',
      title: 'Co zawiera nagranie',
      type: 'text',
      rows: 3,
      description:
        'Jak nagranie ma się do tekstu: czy tłumaczy cały rozdział, czy jego część, i czy ma napisy. Na przykład „Tłumaczenie całego rozdziału. Film ma napisy”.',
      validation: (rule) =>
        rule.custom((note, {parent}) =>
          check(!valueOf(parent, 'url') || Boolean(note), 'Napisz, co zawiera nagranie i czy ma napisy.'),
        ),
    }),
  ],
})
