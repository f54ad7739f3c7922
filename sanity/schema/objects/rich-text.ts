import {defineArrayMember, defineType} from 'sanity'

import {check} from '../validation/check.ts'
import {checkHeadings} from '../validation/headings.ts'
import {valueOf} from '../value-of.ts'
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
    defineArrayMember({
      type: 'picture',
      // Only here: a main picture can be left out, and once its file is removed its description may stay behind.
      validation: (rule) =>
        rule.custom((value) => check(Boolean(valueOf(value, 'asset')), 'Dodaj plik zdjęcia albo usuń ten element.')),
    }),
    defineArrayMember({type: 'gallery'}),
    defineArrayMember({type: 'video'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'steps'}),
    defineArrayMember({type: 'accordion'}),
    defineArrayMember({type: 'contactCard'}),
    defineArrayMember({type: 'attachment'}),
  ],
  validation: (rule) => rule.custom((blocks) => checkHeadings(blocks)),
})
