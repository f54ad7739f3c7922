import {ClockIcon} from '@sanity/icons/Clock'
import {defineField, defineType} from 'sanity'

import {dateOptions} from '../fields/date-options.ts'
import {formatDay} from '../preview-dates.ts'

export const changeNote = defineType({
  name: 'changeNote',
  title: 'Zmiana',
  type: 'object',
  icon: ClockIcon,
  fields: [
    defineField({
      name: 'date',
      title: 'Data zmiany',
      type: 'date',
      options: dateOptions,
      initialValue: () => new Date().toLocaleDateString('sv-SE', {timeZone: 'Europe/Warsaw'}),
      validation: (rule) => rule.required().error('Podaj datę zmiany.'),
    }),
    defineField({
      name: 'note',
      title: 'Co się zmieniło',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Napisz w jednym zdaniu, co się zmieniło.'),
    }),
  ],
  preview: {
    select: {date: 'date', note: 'note'},
    prepare: ({date, note}) => ({title: note || 'Zmiana', subtitle: formatDay(date)}),
  },
})
