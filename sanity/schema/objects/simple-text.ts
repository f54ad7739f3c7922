import {defineArrayMember, defineType} from 'sanity'

import {annotations, decorators, lists} from './text-marks.ts'

/** Paragraphs, lists and links: for places where headings, pictures and tables would be out of place. */
export const simpleText = defineType({
  name: 'simpleText',
  title: 'Tekst',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      title: 'Akapit',
      styles: [{title: 'Zwykły tekst', value: 'normal'}],
      lists,
      marks: {decorators, annotations},
    }),
  ],
})
