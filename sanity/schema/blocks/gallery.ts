import {ImagesIcon} from '@sanity/icons/Images'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {check} from '../validation/check.ts'
import {valueOf} from '../value-of.ts'

export const gallery = defineType({
  name: 'gallery',
  title: 'Galeria',
  type: 'object',
  icon: ImagesIcon,
  description: 'Kilka zdjęć obok siebie. Każde otwiera się w pełnym rozmiarze.',
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      description: 'Co łączy te zdjęcia, na przykład „Warsztaty w Lubsku, 12 maja”.',
    }),
    defineField({
      name: 'pictures',
      title: 'Zdjęcia',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'picture',
          validation: (rule) =>
            rule.custom((value) =>
              check(Boolean(valueOf(value, 'asset')), 'Dodaj plik zdjęcia albo usuń ten element.'),
            ),
        }),
      ],
      options: {layout: 'grid'},
      validation: (rule) => rule.required().min(2).error('Dodaj co najmniej dwa zdjęcia. Jedno wstaw jako „Zdjęcie”.'),
    }),
  ],
  preview: {
    select: {title: 'title', first: 'pictures.0', second: 'pictures.1', third: 'pictures.2'},
    prepare: ({title, first, second, third}) => ({
      title: title || 'Galeria',
      subtitle: [first, second, third]
        .map((picture) => valueOf(picture, 'caption') || valueOf(picture, 'alt'))
        .filter((words) => typeof words === 'string')
        .join(' · '),
      media: first,
    }),
  },
})
