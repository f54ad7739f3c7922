import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'

import {parseDuration} from '#lib/polish/durations.ts'

import {check} from '../validation/check.ts'

export const video = defineType({
  name: 'video',
  title: 'Film',
  type: 'object',
  icon: PlayIcon,
  description:
    'Odnośnik do filmu z obrazem, który go zapowiada. Film otwiera się tam, gdzie go umieszczono: dopóki czytelnik tego nie wybierze, nikt inny o nim nie wie.',
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj tytuł filmu.'),
    }),
    defineField({
      name: 'url',
      title: 'Adres filmu',
      type: 'url',
      validation: (rule) =>
        rule
          .required()
          .uri({scheme: ['https']})
          .error('Wklej adres filmu. Zaczyna się od „https://”.'),
    }),
    defineField({
      name: 'poster',
      title: 'Obraz zapowiadający',
      type: 'picture',
      description: 'Kadr z filmu albo zdjęcie. Leży w tym serwisie, więc nic nie łączy się z serwisem filmowym.',
    }),
    defineField({
      name: 'duration',
      title: 'Czas trwania',
      type: 'string',
      description: 'Minuty i sekundy, na przykład „4:05”; przy długim filmie także godziny: „1:02:00”.',
      validation: (rule) =>
        rule.custom((duration) =>
          check(!duration || parseDuration(duration) !== null, 'Zapisz czas jako minuty i sekundy: „4:05”.'),
        ),
    }),
    defineField({
      name: 'captions',
      title: 'Film ma napisy',
      type: 'boolean',
      description:
        'Zaznacz, gdy napisy oddają wszystko, co się mówi. Film bez napisów nie jest dostępny dla osób głuchych.',
    }),
    defineField({
      name: 'transcript',
      title: 'Tekst filmu',
      type: 'simpleText',
      description: 'Co słychać i co ważnego widać. Czytelnik rozwinie ten tekst pod filmem.',
    }),
  ],
  preview: {
    select: {title: 'title', subtitle: 'url', media: 'poster'},
    prepare: ({title, subtitle, media}) => ({title: title || 'Film', subtitle, media}),
  },
})
