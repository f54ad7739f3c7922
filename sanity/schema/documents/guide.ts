import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {fixedPages} from '#lib/addresses/addresses.ts'

import {dateOptions} from '../fields/date-options.ts'
import {formatDay} from '../preview-dates.ts'

/** The Informator itself. There is one; its chapters are documents of their own, in the order of their `orderRank`. */
export const guide = defineType({
  name: 'guide',
  title: 'Informator',
  type: 'document',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj tytuł Informatora.'),
    }),
    // Nothing asks for it: there is one guide, at one address. Were it required, a guide without it could not be published.
    defineField({
      name: 'slug',
      title: 'Adres',
      type: 'slug',
      description: `Informator ma stały adres „${fixedPages.guide.path}”.`,
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: 'edition',
      title: 'Wydanie',
      type: 'string',
      description: 'Na przykład „wydanie drugie, 2026”.',
      validation: (rule) => rule.required().error('Podaj oznaczenie wydania.'),
    }),
    defineField({
      name: 'legalStatusDate',
      title: 'Stan prawny na dzień',
      type: 'date',
      options: dateOptions,
      description: 'Zmień po sprawdzeniu wszystkich rozdziałów i ścieżek z obowiązującym prawem.',
      validation: (rule) => rule.required().error('Podaj dzień, na który sprawdzono stan prawny.'),
    }),
    defineField({
      name: 'team',
      title: 'Zespół',
      type: 'array',
      description: 'Imię i nazwisko lub nazwa instytucji, po jednej w wierszu.',
      of: [defineArrayMember({type: 'string', title: 'Autor lub autorka'})],
    }),
    defineField({
      name: 'introduction',
      title: 'Wprowadzenie',
      type: 'richText',
      description: 'Dla kogo jest Informator i jak z niego korzystać.',
    }),
  ],
  preview: {
    select: {title: 'title', edition: 'edition', legalStatusDate: 'legalStatusDate'},
    prepare: ({title, edition, legalStatusDate}) => ({
      title: title || 'Informator',
      subtitle: [edition, legalStatusDate && `stan prawny: ${formatDay(legalStatusDate)}`].filter(Boolean).join(' · '),
    }),
  },
})
