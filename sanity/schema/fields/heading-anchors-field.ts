import {defineArrayMember, defineField} from 'sanity'

/** Names of a chapter's headings in addresses; written when the chapter is published, never by hand. */
export const headingAnchorsField = defineField({
  name: 'headingAnchors',
  title: 'Nazwy nagłówków w adresach',
  type: 'array',
  group: 'content',
  description: 'Nadaje je serwis przy publikacji. Nie zmieniają się, gdy zmienisz słowa nagłówka.',
  hidden: true,
  readOnly: true,
  of: [
    defineArrayMember({
      type: 'object',
      name: 'headingAnchor',
      title: 'Nazwa nagłówka',
      fields: [defineField({name: 'anchor', title: 'Nazwa w adresie', type: 'string'})],
    }),
  ],
})
