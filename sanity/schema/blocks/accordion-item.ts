import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {defineField, defineType} from 'sanity'

export const accordionItem = defineType({
  name: 'accordionItem',
  title: 'Pozycja',
  type: 'object',
  icon: ChevronDownIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Pytanie lub tytuł',
      type: 'string',
      validation: (rule) => rule.required().error('Napisz tytuł, po którym czytelnik rozpozna treść.'),
    }),
    defineField({
      name: 'content',
      title: 'Treść',
      type: 'simpleText',
      validation: (rule) => rule.required().error('Napisz treść, która się rozwinie.'),
    }),
  ],
  preview: {select: {title: 'title'}, prepare: ({title}) => ({title: title || 'Pozycja'})},
})
