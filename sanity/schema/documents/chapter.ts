import {DocumentIcon} from '@sanity/icons/Document'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {entityKinds} from '#lib/entities/entity-kinds.ts'

import {dateOptions} from '../fields/date-options.ts'
import {easyReadField} from '../fields/easy-read-field.ts'
import {contentGroup, formsGroup, legalGroup} from '../fields/groups.ts'
import {headingAnchorsField} from '../fields/heading-anchors-field.ts'
import {keyPointsField} from '../fields/key-points-field.ts'
import {legalBasisField} from '../fields/legal-basis-field.ts'
import {orderRankField} from '../fields/order-rank-field.ts'
import {signLanguageField} from '../fields/sign-language-field.ts'
import {slugField} from '../fields/slug-field.ts'

export const chapter = defineType({
  name: 'chapter',
  title: 'Rozdział Informatora',
  type: 'document',
  icon: DocumentIcon,
  groups: [contentGroup, formsGroup, legalGroup],
  orderings: [{name: 'order', title: 'Według kolejności', by: [{field: 'orderRank', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().error('Podaj tytuł rozdziału.'),
    }),
    slugField({type: 'chapter', group: 'content'}),
    defineField({
      name: 'summary',
      title: 'Streszczenie',
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
    headingAnchorsField,
    keyPointsField,
    easyReadField,
    signLanguageField,
    defineField({
      name: 'legalStatusDate',
      title: 'Stan prawny na dzień',
      type: 'date',
      options: dateOptions,
      group: 'legal',
      description:
        'Wypełnij, gdy ten rozdział sprawdzono z prawem później niż cały Informator. Puste pole: obowiązuje dzień podany w „O Informatorze”.',
    }),
    legalBasisField,
    defineField({
      name: 'changeNotes',
      title: 'Historia zmian',
      type: 'array',
      group: 'legal',
      description:
        'Zmiany, o których czytelnik powinien wiedzieć. Najnowsza na początku. Trafiają też na stronę „Zmiany w Informatorze” i do jej kanału.',
      of: [defineArrayMember({type: 'changeNote'})],
    }),
    orderRankField('chapter'),
  ],
  preview: {
    select: {title: 'title', subtitle: 'summary'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez tytułu', subtitle}),
  },
})
