import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const pathwayStep = defineType({
  name: 'pathwayStep',
  title: 'Krok ścieżki',
  type: 'object',
  icon: ArrowRightIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa kroku',
      type: 'string',
      description: 'Co się dzieje, na przykład „Zawarcie kontraktu socjalnego”.',
      validation: (rule) => rule.required().error('Nazwij krok.'),
    }),
    defineField({
      name: 'actor',
      title: 'Kto działa',
      type: 'string',
      description: 'Instytucja lub osoba, na przykład „pracownik socjalny OPS”.',
    }),
    defineField({name: 'description', title: 'Opis', type: 'text', rows: 4}),
    defineField({
      name: 'documents',
      title: 'Potrzebne dokumenty',
      type: 'array',
      of: [defineArrayMember({type: 'string', title: 'Dokument'})],
    }),
    defineField({
      name: 'duration',
      title: 'Czas trwania',
      type: 'string',
      description: 'Na przykład „do 12 miesięcy”.',
    }),
  ],
  preview: {
    select: {title: 'title', subtitle: 'actor'},
    prepare: ({title, subtitle}) => ({title: title || 'Krok ścieżki', subtitle}),
  },
})
