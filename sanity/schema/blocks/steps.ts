import {OlistIcon} from '@sanity/icons/Olist'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const steps = defineType({
  name: 'steps',
  title: 'Kroki',
  type: 'object',
  icon: OlistIcon,
  description: 'Czynności w kolejności. Numery dopiszą się same.',
  fields: [
    defineField({name: 'title', title: 'Tytuł', type: 'string'}),
    defineField({
      name: 'items',
      title: 'Kroki',
      type: 'array',
      of: [defineArrayMember({type: 'step'})],
      validation: (rule) => rule.required().min(1).error('Dodaj co najmniej jeden krok.'),
    }),
  ],
  preview: {
    select: {title: 'title', first: 'items.0.title', second: 'items.1.title'},
    prepare: ({title, first, second}) => ({
      title: title || 'Kroki',
      subtitle: [first, second].filter(Boolean).join(' · '),
    }),
  },
})
