import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {defineField, defineType} from 'sanity'

import {slugField} from '../fields/slug-field.ts'

export const eventSeries = defineType({
  name: 'eventSeries',
  title: 'Cykl wydarzeń',
  type: 'document',
  icon: StackCompactIcon,
  orderings: [{name: 'title', title: 'Według nazwy', by: [{field: 'title', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj nazwę cyklu.'),
    }),
    slugField({type: 'eventSeries'}),
    defineField({
      name: 'description',
      title: 'Opis',
      type: 'text',
      rows: 4,
      description: 'O czym jest cykl i dla kogo. Widoczny przy każdym jego spotkaniu.',
    }),
  ],
  preview: {
    select: {title: 'title', subtitle: 'description'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez nazwy', subtitle}),
  },
})
