import {BellIcon} from '@sanity/icons/Bell'
import {defineField, defineType} from 'sanity'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {severities} from '#lib/site/alerts.ts'

import {dateTimeOptions} from '../fields/date-options.ts'
import {formatDayAndTime} from '../preview-dates.ts'
import {check} from '../validation/check.ts'
import {checkAddress} from '../validation/links.ts'
import {checkEndsAfterStart} from '../validation/period.ts'

export const alert = defineType({
  name: 'alert',
  title: 'Komunikat',
  type: 'document',
  icon: BellIcon,
  orderings: [{name: 'newest', title: 'Od najnowszych', by: [{field: 'startsAt', direction: 'desc'}]}],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj tytuł komunikatu.'),
    }),
    defineField({
      name: 'severity',
      title: 'Waga',
      type: 'string',
      options: {
        list: severities.map(({value, title}) => ({value, title})).toReversed(),
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'information',
      description:
        'Najpoważniejsze stoją najwyżej. Pilny komunikat tylko wtedy, gdy chodzi o zdrowie, bezpieczeństwo albo przerwę w pracy.',
      validation: (rule) => rule.required().error('Wybierz wagę komunikatu.'),
    }),
    defineField({
      name: 'text',
      title: 'Tekst',
      type: 'text',
      rows: 3,
      description: 'Jedno lub dwa zdania, widoczne u góry każdej strony serwisu.',
      validation: (rule) => rule.required().error('Napisz treść komunikatu.'),
    }),
    defineField({
      name: 'link',
      title: 'Więcej pod adresem',
      type: 'string',
      description: `Ścieżka w tym serwisie (od ukośnika, na przykład „${fixedPages.news.path}”) albo pełny adres.`,
      validation: (rule) => rule.custom(checkAddress),
    }),
    defineField({
      name: 'startsAt',
      title: 'Widoczny od',
      type: 'datetime',
      options: dateTimeOptions,
      initialValue: () => new Date().toISOString(),
      validation: (rule) => rule.required().error('Podaj, od kiedy komunikat ma być widoczny.'),
    }),
    defineField({
      name: 'endsAt',
      title: 'Widoczny do',
      type: 'datetime',
      options: dateTimeOptions,
      validation: (rule) => [
        rule.custom((endsAt, {document}) => checkEndsAfterStart(endsAt, document)),
        rule
          .custom((endsAt) =>
            check(Boolean(endsAt), 'Bez daty końca komunikat będzie widoczny, dopóki ktoś go nie cofnie.'),
          )
          .warning(),
      ],
    }),
  ],
  preview: {
    select: {title: 'title', severity: 'severity', startsAt: 'startsAt', endsAt: 'endsAt'},
    prepare: ({title, severity, startsAt, endsAt}) => ({
      title: title || 'Bez tytułu',
      subtitle: [
        severities.find(({value}) => value === severity)?.title,
        startsAt && `od ${formatDayAndTime(startsAt)}`,
        endsAt && `do ${formatDayAndTime(endsAt)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
