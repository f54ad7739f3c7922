import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'

export const finderAnswer = defineType({
  name: 'finderAnswer',
  title: 'Odpowiedź w wyszukiwarce ścieżek',
  type: 'document',
  icon: CheckmarkCircleIcon,
  orderings: [{name: 'label', title: 'Alfabetycznie', by: [{field: 'label', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'label',
      title: 'Odpowiedź',
      type: 'string',
      description:
        'Tak, jak zobaczy ją czytelnik, na przykład „renta socjalna”. Po dodaniu wskaż ją przy pytaniu w „Pytania i wykluczenia”.',
      validation: (rule) => rule.required().error('Wpisz treść odpowiedzi.'),
    }),
    defineField({
      name: 'hint',
      title: 'Wyjaśnienie',
      type: 'text',
      rows: 2,
      description: 'Jedno zdanie pod odpowiedzią: kogo lub czego dotyczy i skąd to wiadomo. Może zostać puste.',
    }),
  ],
  preview: {
    select: {title: 'label', subtitle: 'hint'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez treści', subtitle}),
  },
})
