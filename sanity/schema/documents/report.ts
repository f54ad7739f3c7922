import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'

import {entityReportKinds, reportKinds, reportKindTitle, reportStatuses, reportStatusTitle} from '#lib/reports/kinds.ts'
import {subjectTypes} from '#lib/reports/subject.ts'

import {dateTimeOptions} from '../fields/date-options.ts'
import {formatDay} from '../preview-dates.ts'

/**
 * A fault that a reader has reported by the form at /zglos. Personal data: its `_id` begins with `report.`, and
 * documents with a dot in their id are given to nobody who is not signed in, by Sanity and by the lake.
 */
export const report = defineType({
  name: 'report',
  title: 'Zgłoszenie',
  type: 'document',
  icon: WarningOutlineIcon,
  // There is nothing to publish: what an editor notes here is for editors, and holds at once.
  liveEdit: true,
  orderings: [{name: 'newest', title: 'Od najnowszych', by: [{field: 'receivedAt', direction: 'desc'}]}],
  fields: [
    defineField({
      name: 'status',
      title: 'Stan',
      type: 'string',
      description:
        'Załatwione zgłoszenia usuwają się same po czasie, który jest w ustawieniach serwisu: to dane osobowe.',
      options: {
        list: reportStatuses.map(({value, title}) => ({value, title})),
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: (rule) => rule.required().error('Wybierz, co dzieje się ze zgłoszeniem.'),
    }),
    defineField({
      name: 'about',
      title: 'Dotyczy',
      type: 'reference',
      to: subjectTypes.map((type) => ({type})),
      weak: true,
      readOnly: true,
      description: 'Treść, przy której czytelnik otworzył formularz. Jej zakładka „Zgłoszenia” też prowadzi tutaj.',
    }),
    defineField({name: 'path', title: 'Adres strony', type: 'string', readOnly: true}),
    defineField({
      name: 'kind',
      title: 'Rodzaj',
      type: 'string',
      options: {list: [...reportKinds, ...entityReportKinds].map(({value, title}) => ({value, title}))},
      readOnly: true,
    }),
    defineField({name: 'text', title: 'Co napisał czytelnik', type: 'text', rows: 8, readOnly: true}),
    defineField({
      name: 'email',
      title: 'E-mail czytelnika',
      type: 'string',
      description: 'Tylko do odpowiedzi na to zgłoszenie. Puste, jeśli czytelnik go nie podał.',
      readOnly: true,
    }),
    defineField({
      name: 'receivedAt',
      title: 'Otrzymano',
      type: 'datetime',
      options: dateTimeOptions,
      readOnly: true,
    }),
    defineField({
      name: 'note',
      title: 'Notatka redakcji',
      type: 'text',
      rows: 3,
      description: 'Co ustalono i co poprawiono. Czytelnicy jej nie widzą.',
    }),
  ],
  preview: {
    select: {kind: 'kind', text: 'text', path: 'path', status: 'status', receivedAt: 'receivedAt'},
    prepare: ({kind, text, path, status, receivedAt}) => ({
      title: [reportKindTitle(kind), text].filter(Boolean).join(': ') || 'Zgłoszenie',
      subtitle: [reportStatusTitle(status), formatDay(receivedAt), path].filter(Boolean).join(' · '),
    }),
  },
})
