import {DocumentsIcon} from '@sanity/icons/Documents'
import {defineField, defineType} from 'sanity'

import {documentPath} from '#lib/addresses/paths.ts'

import {slugField} from '../fields/slug-field.ts'

export const page = defineType({
  name: 'page',
  title: 'Strona',
  type: 'document',
  icon: DocumentsIcon,
  orderings: [{name: 'title', title: 'Według tytułu', by: [{field: 'title', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj tytuł strony.'),
    }),
    slugField({type: 'page'}),
    defineField({
      name: 'lead',
      title: 'Wstęp',
      type: 'text',
      rows: 3,
      description: 'Jedno–dwa zdania na początku strony i w wynikach wyszukiwania.',
    }),
    defineField({name: 'body', title: 'Treść', type: 'richText'}),
  ],
  preview: {
    select: {title: 'title', slug: 'slug.current'},
    prepare: ({title, slug}) => ({title: title || 'Bez tytułu', subtitle: slug && documentPath('page', slug)}),
  },
})
