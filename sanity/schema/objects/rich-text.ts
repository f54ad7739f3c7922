import {defineArrayMember, defineType} from 'sanity'

import {checkHeadings} from '../validation/headings.ts'
import {annotations, decorators, lists} from './text-marks.ts'

export const richText = defineType({
  name: 'richText',
  title: 'Treść',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      title: 'Akapit',
      styles: [
        {title: 'Zwykły tekst', value: 'normal'},
        {title: 'Nagłówek 2', value: 'h2'},
        {title: 'Nagłówek 3', value: 'h3'},
        {title: 'Nagłówek 4', value: 'h4'},
        {title: 'Cytat', value: 'blockquote'},
      ],
      lists,
      marks: {decorators, annotations},
    }),
    defineArrayMember({type: 'picture'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'steps'}),
    defineArrayMember({type: 'accordion'}),
    defineArrayMember({type: 'contactCard'}),
    defineArrayMember({type: 'attachment'}),
  ],
  validation: (rule) => rule.custom((blocks) => checkHeadings(blocks)),
})
