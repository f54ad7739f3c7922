import {DocumentIcon} from '@sanity/icons/Document'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {entityKinds} from '#lib/entity-kinds.ts'

import {contentGroup, legalGroup} from '../fields/groups.ts'
import {legalBasisField} from '../fields/legal-basis-field.ts'
import {orderRankField} from '../fields/order-rank-field.ts'
import {slugField} from '../fields/slug-field.ts'

export const chapter = defineType({
  name: 'chapter',
  title: 'Rozdział Informatora',
  type: 'document',
  icon: DocumentIcon,
  groups: [contentGroup, legalGroup],
  orderings: [{name: 'order', title: 'Według kolejności', by: [{field: 'orderRank', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().error('Podaj tytuł rozdziału.'),
    }),
    slugField({path: '/informator/', group: 'content'}),
    defineField({
      name: 'summary',
      title: 'W skrócie',
      type: 'text',
      rows: 4,
      group: 'content',
      description: 'Dwa–trzy zdania w spisie treści i na początku rozdziału.',
      validation: (rule) => rule.required().error('Streść rozdział w dwóch–trzech zdaniach.'),
    }),
    defineField({name: 'body', title: 'Treść', type: 'richText', group: 'content'}),
    defineField({
      name: 'entityKinds',
      title: 'O jakich podmiotach mówi',
      type: 'array',
      group: 'content',
      description:
        'Rodzaje podmiotów, które ten rozdział opisuje. Strony podmiotów tych rodzajów prowadzą do niego. Rozdział o czymś innym nie potrzebuje żadnego.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: entityKinds.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.unique().error('Każdy rodzaj podmiotu zaznacz tylko raz.'),
    }),
    legalBasisField,
    defineField({
      name: 'changeNotes',
      title: 'Historia zmian',
      type: 'array',
      group: 'legal',
      description: 'Zmiany, o których czytelnik powinien wiedzieć. Najnowsza na początku.',
      of: [defineArrayMember({type: 'changeNote'})],
    }),
    orderRankField('chapter'),
  ],
  preview: {
    select: {title: 'title', subtitle: 'summary'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez tytułu', subtitle}),
  },
})
