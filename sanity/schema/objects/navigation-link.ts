import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'

import {fixedPages} from '#lib/addresses/addresses.ts'

import {checkNavigationLink, checkSitePath} from '../validation/links.ts'

export const navigationLink = defineType({
  name: 'navigationLink',
  title: 'Odnośnik',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Nazwa w menu',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj krótką nazwę, którą zobaczy czytelnik.'),
    }),
    defineField({
      name: 'target',
      title: 'Strona',
      type: 'reference',
      to: [{type: 'page'}, {type: 'guide'}, {type: 'chapter'}, {type: 'pathway'}],
      description: 'Wskaż stronę albo wpisz ścieżkę poniżej.',
    }),
    defineField({
      name: 'path',
      title: 'Ścieżka w serwisie',
      type: 'string',
      description: `Dla stałych części serwisu, na przykład „${fixedPages.news.path}” lub „${fixedPages.entities.path}”.`,
      hidden: ({parent}) => Boolean(parent?.target),
      validation: (rule) => rule.custom(checkSitePath),
    }),
  ],
  validation: (rule) => rule.custom((value) => checkNavigationLink(value)),
  preview: {
    select: {title: 'label', path: 'path', target: 'target.title'},
    prepare: ({title, path, target}) => ({title: title || 'Odnośnik', subtitle: target ?? path}),
  },
})
