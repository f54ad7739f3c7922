import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'

import {blocksToText} from './blocks-to-text.ts'

const tones = [
  {title: 'Ważne', value: 'important'},
  {title: 'Uwaga', value: 'note'},
  {title: 'Podstawa prawna', value: 'legalBasis'},
]

export const callout = defineType({
  name: 'callout',
  title: 'Ramka',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      title: 'Rodzaj',
      type: 'string',
      options: {list: tones, layout: 'radio', direction: 'horizontal'},
      initialValue: 'note',
      validation: (rule) => rule.required().error('Wybierz rodzaj ramki.'),
    }),
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      description: 'Bez tytułu ramka ma nazwę swojego rodzaju, na przykład „Ważne”.',
    }),
    defineField({
      name: 'text',
      title: 'Tekst',
      type: 'simpleText',
      validation: (rule) => rule.required().error('Napisz treść ramki.'),
    }),
  ],
  preview: {
    select: {tone: 'tone', title: 'title', text: 'text'},
    prepare: ({tone, title, text}) => {
      const kind = tones.find(({value}) => value === tone)?.title ?? 'Ramka'
      return {title: title ? `${kind}: ${title}` : kind, subtitle: blocksToText(text)}
    },
  },
})
