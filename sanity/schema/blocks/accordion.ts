import {UlistIcon} from '@sanity/icons/Ulist'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const accordion = defineType({
  name: 'accordion',
  title: 'Rozwijana lista',
  type: 'object',
  icon: UlistIcon,
  description: 'Pytania i odpowiedzi lub szczegóły, które czytelnik rozwija, gdy ich potrzebuje.',
  fields: [
    defineField({
      name: 'items',
      title: 'Pozycje',
      type: 'array',
      of: [defineArrayMember({type: 'accordionItem'})],
      validation: (rule) => rule.required().min(1).error('Dodaj co najmniej jedną pozycję.'),
    }),
  ],
  preview: {
    select: {first: 'items.0.title', second: 'items.1.title'},
    prepare: ({first, second}) => ({title: 'Rozwijana lista', subtitle: [first, second].filter(Boolean).join(' · ')}),
  },
})
