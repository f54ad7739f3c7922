import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {defineField, defineType} from 'sanity'

export const step = defineType({
  name: 'step',
  title: 'Krok',
  type: 'object',
  icon: ArrowRightIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa kroku',
      type: 'string',
      validation: (rule) => rule.required().error('Nazwij krok, najlepiej czasownikiem: „Złóż wniosek”.'),
    }),
    defineField({name: 'content', title: 'Opis', type: 'simpleText'}),
  ],
  preview: {select: {title: 'title'}, prepare: ({title}) => ({title: title || 'Krok'})},
})
