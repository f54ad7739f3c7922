import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'

import {slugField} from '../fields/slug-field.ts'

export const newsCategory = defineType({
  name: 'newsCategory',
  title: 'Kategoria aktualności',
  type: 'document',
  icon: TagIcon,
  orderings: [{name: 'title', title: 'Według nazwy', by: [{field: 'title', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj nazwę kategorii.'),
    }),
    slugField({type: 'newsCategory'}),
  ],
  preview: {select: {title: 'title'}, prepare: ({title}) => ({title: title || 'Bez nazwy'})},
})
