import {FilterIcon} from '@sanity/icons/Filter'
import {TransferIcon} from '@sanity/icons/Transfer'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {pathwayGroups} from '#lib/pathways/pathway-groups.ts'

import {dateOptions} from '../fields/date-options.ts'
import {contentGroup, legalGroup} from '../fields/groups.ts'
import {legalBasisField} from '../fields/legal-basis-field.ts'
import {linesField} from '../fields/lines-field.ts'
import {orderRankField} from '../fields/order-rank-field.ts'
import {slugField} from '../fields/slug-field.ts'
import {checkReachable} from '../validation/finder.ts'

export const pathway = defineType({
  name: 'pathway',
  title: 'Ścieżka',
  type: 'document',
  icon: TransferIcon,
  groups: [contentGroup, {name: 'finder', title: 'Wyszukiwarka', icon: FilterIcon}, legalGroup],
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
    slugField({type: 'pathway', group: 'content'}),
    defineField({
      name: 'group',
      title: 'Grupa sytuacji',
      type: 'string',
      group: 'content',
      description: 'Pod tym nagłówkiem ścieżka stoi na liście. Bez grupy trafi pod „Inne sytuacje”.',
      options: {list: pathwayGroups.map(({value, title}) => ({value, title})), layout: 'radio'},
    }),
    defineField({
      name: 'situation',
      title: 'Sytuacja wyjściowa',
      type: 'text',
      rows: 4,
      group: 'content',
      description: 'Dla kogo jest ta ścieżka i od czego się zaczyna.',
      validation: (rule) => rule.required().error('Opisz, w jakiej sytuacji jest osoba na początku ścieżki.'),
    }),
    linesField({
      name: 'conditions',
      title: 'Warunki',
      item: 'Warunek',
      group: 'content',
      description: 'Kto może skorzystać. Jeden warunek w wierszu; przeszkody wpisz niżej, w „Co wyklucza”.',
    }),
    linesField({
      name: 'exclusions',
      title: 'Co wyklucza',
      item: 'Wykluczenie',
      group: 'content',
      description: 'Kto nie może skorzystać i co wtedy zostaje. Jedno wykluczenie w wierszu.',
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
      name: 'duration',
      title: 'Czas w sumie',
      type: 'string',
      group: 'content',
      description:
        'Ile zwykle trwa cała ścieżka, na przykład „zwykle rok do półtora roku”. Jeśli nie wiadomo, zostaw puste.',
    }),
    defineField({
      name: 'outcome',
      title: 'Wynik',
      type: 'text',
      rows: 3,
      group: 'content',
      description: 'Dokąd prowadzi ścieżka.',
    }),
    defineField({
      name: 'chapters',
      title: 'Rozdziały Informatora',
      type: 'array',
      group: 'content',
      description: 'Gdzie czytelnik dowie się więcej, w tej kolejności.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'chapter'}], options: {disableNew: true}})],
      validation: (rule) => rule.unique().error('Ten rozdział jest na liście dwa razy.'),
    }),
    defineField({
      name: 'fits',
      title: 'Pasuje, gdy',
      type: 'array',
      group: 'finder',
      description: 'Wyszukiwarka pokaże ścieżkę, gdy spełniona jest choć jedna z tych reguł.',
      of: [defineArrayMember({type: 'finderRule'})],
      validation: (rule) => rule.custom(checkReachable).warning(),
    }),
    defineField({
      name: 'excludedBy',
      title: 'Nie pasuje, gdy',
      type: 'array',
      group: 'finder',
      description:
        'Wystarczy jedna spełniona reguła, aby wyszukiwarka odradziła tę ścieżkę i podała powód. Wykluczeń z KIS i CIS tu nie powtarzaj: są wspólne, w „Pytania i wykluczenia”.',
      of: [defineArrayMember({type: 'finderRule'})],
    }),
    legalBasisField,
    defineField({
      name: 'legalStatusDate',
      title: 'Stan prawny na dzień',
      type: 'date',
      group: 'legal',
      options: dateOptions,
      description:
        'Tylko gdy ścieżkę sprawdzono innego dnia niż całe wydanie Informatora. Inaczej strona poda jego datę.',
    }),
    orderRankField('pathway'),
  ],
  preview: {
    select: {title: 'title', subtitle: 'situation'},
    prepare: ({title, subtitle}) => ({title: title || 'Bez tytułu', subtitle}),
  },
})
