import {HomeIcon} from '@sanity/icons/Home'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const homePage = defineType({
  name: 'homePage',
  title: 'Strona główna',
  type: 'document',
  icon: HomeIcon,
  fields: [
    defineField({
      name: 'heading',
      title: 'Nagłówek',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj nagłówek strony głównej.'),
    }),
    defineField({
      name: 'lead',
      title: 'Wstęp',
      type: 'text',
      rows: 4,
      description: 'Dla kogo jest serwis i co w nim jest, w dwóch–trzech zdaniach.',
    }),
    defineField({
      name: 'featured',
      title: 'Polecane',
      type: 'array',
      description: 'Najwyżej sześć pozycji, w tej kolejności. Najnowsze aktualności pokażą się same.',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'chapter'}, {type: 'pathway'}, {type: 'page'}, {type: 'newsArticle'}],
          options: {disableNew: true},
        }),
      ],
      validation: (rule) => [
        rule.unique().error('Ta pozycja jest na liście dwa razy.'),
        rule.max(6).error('Zostaw najwyżej sześć pozycji.'),
      ],
    }),
  ],
  preview: {select: {subtitle: 'heading'}, prepare: ({subtitle}) => ({title: 'Strona główna', subtitle})},
})
