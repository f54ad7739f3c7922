import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {dateOptions, dateTimeOptions} from '../fields/date-options.ts'
import {slugField} from '../fields/slug-field.ts'
import {formatDayAndTime} from '../preview-dates.ts'
import {checkEndsAfterStart, checkSignUpBeforeStart} from '../validation/period.ts'

export const event = defineType({
  name: 'event',
  title: 'Wydarzenie',
  type: 'document',
  icon: CalendarIcon,
  orderings: [
    {name: 'newest', title: 'Od najnowszych', by: [{field: 'startsAt', direction: 'desc'}]},
    {name: 'oldest', title: 'Od najstarszych', by: [{field: 'startsAt', direction: 'asc'}]},
    {name: 'title', title: 'Według nazwy', by: [{field: 'title', direction: 'asc'}]},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa',
      type: 'string',
      validation: (rule) => rule.required().error('Podaj nazwę wydarzenia.'),
    }),
    slugField({type: 'event'}),
    defineField({
      name: 'startsAt',
      title: 'Początek',
      type: 'datetime',
      description: 'Gdy godzina nie jest znana, wpisz 00:00: czytelnicy zobaczą sam dzień.',
      options: dateTimeOptions,
      validation: (rule) => rule.required().error('Podaj dzień i godzinę rozpoczęcia.'),
    }),
    defineField({
      name: 'endsAt',
      title: 'Koniec',
      type: 'datetime',
      options: dateTimeOptions,
      validation: (rule) => rule.custom((endsAt, {document}) => checkEndsAfterStart(endsAt, document)),
    }),
    defineField({
      name: 'venue',
      title: 'Miejsce',
      type: 'string',
      description: 'Nazwa i adres, na przykład „OWES, Zielona Góra” albo „spotkanie internetowe”.',
    }),
    defineField({
      name: 'cancelled',
      title: 'Odwołane',
      type: 'boolean',
      description: 'Wydarzenie zostanie w serwisie i w kalendarzach czytelników, z dopiskiem, że je odwołano.',
    }),
    defineField({
      name: 'audience',
      title: 'Dla kogo',
      type: 'string',
      description: 'Na przykład „pracownicy KIS i CIS”.',
    }),
    defineField({
      name: 'signUpUntil',
      title: 'Zgłoszenia do dnia',
      type: 'date',
      description: 'Ostatni dzień, w którym można się zgłosić. Potem sposób zgłoszenia zniknie ze strony.',
      options: dateOptions,
      validation: (rule) => rule.custom((day, {document}) => checkSignUpBeforeStart(day, document)),
    }),
    defineField({
      name: 'signUp',
      title: 'Jak się zgłosić',
      type: 'simpleText',
      description: 'Komu i jak przysłać zgłoszenie, co w nim podać, jak zgłosić potrzeby związane z dostępnością.',
    }),
    defineField({name: 'series', title: 'Cykl', type: 'reference', to: [{type: 'eventSeries'}]}),
    defineField({
      name: 'leaders',
      title: 'Osoby prowadzące',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'person'}]})],
      validation: (rule) => rule.unique().error('Ta osoba jest na liście dwa razy.'),
    }),
    defineField({
      name: 'participantCount',
      title: 'Liczba uczestników',
      type: 'number',
      description: 'Uzupełnij po wydarzeniu.',
      validation: (rule) => rule.integer().min(0).error('Podaj liczbę całkowitą, na przykład 30.'),
    }),
    defineField({name: 'description', title: 'Opis', type: 'richText'}),
  ],
  preview: {
    select: {title: 'title', startsAt: 'startsAt', venue: 'venue'},
    prepare: ({title, startsAt, venue}) => ({
      title: title || 'Bez nazwy',
      subtitle: [formatDayAndTime(startsAt), venue].filter(Boolean).join(' · '),
    }),
  },
})
