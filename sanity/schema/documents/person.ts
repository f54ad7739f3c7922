import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'

export const person = defineType({
  name: 'person',
  title: 'Osoba',
  type: 'document',
  icon: UserIcon,
  orderings: [{name: 'name', title: 'Według imienia i nazwiska', by: [{field: 'name', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'name',
      title: 'Imię i nazwisko',
      type: 'string',
      description: 'Dodaj tylko osobę, która zgodziła się na podanie jej danych w serwisie.',
      validation: (rule) => rule.required().error('Podaj imię i nazwisko.'),
    }),
    defineField({
      name: 'role',
      title: 'Funkcja',
      type: 'string',
      description: 'Na przykład „trener”, „kierowniczka CIS w Żarach”.',
    }),
  ],
  preview: {
    select: {name: 'name', subtitle: 'role'},
    prepare: ({name, subtitle}) => ({title: name || 'Bez nazwiska', subtitle}),
  },
})
