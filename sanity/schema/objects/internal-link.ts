import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from 'sanity'

export const internalLink = defineType({
  name: 'internalLink',
  title: 'Odnośnik wewnętrzny',
  type: 'object',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Dokument w tym serwisie',
      type: 'reference',
      description: 'Odnośnik pozostanie dobry także po zmianie adresu dokumentu.',
      to: [
        {type: 'newsArticle'},
        {type: 'event'},
        {type: 'chapter'},
        {type: 'pathway'},
        {type: 'entity'},
        {type: 'glossaryTerm'},
        {type: 'page'},
        {type: 'guide'},
      ],
      options: {disableNew: true},
      validation: (rule) => rule.required().error('Wskaż dokument albo usuń odnośnik.'),
    }),
  ],
})
