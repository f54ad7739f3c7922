import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'

import {linkSchemes} from '../validation/links.ts'

export const link = defineType({
  name: 'link',
  title: 'Odnośnik do innej witryny',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Adres',
      type: 'url',
      description: 'Pełny adres „https://…”, e-mail jako „mailto:nazwa@domena.pl”, telefon jako „tel:+48683231880”.',
      validation: (rule) =>
        rule
          .required()
          .uri({scheme: linkSchemes})
          .error(
            'Podaj pełny adres: od „https://”, „mailto:” albo „tel:”. Do stron tego serwisu służy „Odnośnik wewnętrzny”.',
          ),
    }),
  ],
})
