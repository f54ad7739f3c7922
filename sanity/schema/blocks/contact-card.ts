import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {defineField, defineType} from 'sanity'

import {checkPhone} from '../validation/contact.ts'

export const contactCard = defineType({
  name: 'contactCard',
  title: 'Wizytówka',
  type: 'object',
  icon: EnvelopeIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Nazwa instytucji lub osoba',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj nazwę instytucji albo imię i nazwisko.'),
    }),
    defineField({name: 'description', title: 'Czym się zajmuje', type: 'string'}),
    defineField({
      name: 'address',
      title: 'Adres',
      type: 'text',
      rows: 3,
      description: 'Ulica w pierwszym wierszu, kod i miejscowość w drugim.',
    }),
    defineField({name: 'phone', title: 'Telefon', type: 'string', validation: (rule) => rule.custom(checkPhone)}),
    defineField({name: 'email', title: 'E-mail', type: 'email'}),
    defineField({name: 'website', title: 'Strona internetowa', type: 'url'}),
    defineField({
      name: 'hours',
      title: 'Godziny',
      type: 'string',
      description: 'Na przykład „poniedziałek–piątek 7.30–15.30”.',
    }),
  ],
  preview: {
    select: {name: 'name', subtitle: 'description'},
    prepare: ({name, subtitle}) => ({title: name || 'Wizytówka', subtitle}),
  },
})
