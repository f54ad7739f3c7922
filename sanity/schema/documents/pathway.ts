import {TransferIcon} from '@sanity/icons/Transfer'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {contentGroup, legalGroup} from '../fields/groups.ts'
import {legalBasisField} from '../fields/legal-basis-field.ts'
import {orderRankField} from '../fields/order-rank-field.ts'
import {slugField} from '../fields/slug-field.ts'

export const pathway = defineType({
  name: 'pathway',
  title: 'Ścieżka',
  type: 'document',
  icon: TransferIcon,
  groups: [contentGroup, legalGroup],
  orderings: [{name: 'order', title: 'Według kolejności', by: [{field: 'orderRank', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      group: 'content',
      description: 'Na przykład „Od bezrobocia do pracy w spółdzielni socjalnej”.',
      validation: (rule) => rule.required().error('Podaj tytuł ścieżki.'),
    }),
    slugField({path: '/sciezki/', group: 'content'}),
    defineField({
      name: 'situation',
      title: 'Sytuacja wyjściowa',
      type: 'text',
      rows: 4,
      group: 'content',
      description: 'Dla kogo jest ta ścieżka i od czego się zaczyna.',
      validation: (rule) => rule.required().error('Opisz, w jakiej sytuacji jest osoba na początku ścieżki.'),
    }),
    defineField({
      name: 'conditions',
      title: 'Warunki',
      type: 'array',
      group: 'content',
      description: 'Kto może skorzystać, a kto nie. Jeden warunek w wierszu.',
      of: [defineArrayMember({type: 'string', title: 'Warunek'})],
    }),
    defineField({
      name: 'steps',
      title: 'Kroki',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'pathwayStep'})],
      validation: (rule) => rule.required().min(1).error('Dodaj co najmniej jeden krok.'),
    }),
    defineField({
      name: 'outcome',
      title: 'Wynik',
      type: 'text',
      rows: 3,
      group: 'content',
      description: 'Dokąd prowadzi ścieżka.',
    }),
    legalBasisField,
    orderRankField('pathway'),
  ],
  preview: {
    select: {title: 'title', subtitle: 'situation'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez tytułu', subtitle}),
  },
})
