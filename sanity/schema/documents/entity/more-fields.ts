import {defineArrayMember, defineField} from 'sanity'

import {hoursInWords, knownHours, weekdays} from '#lib/entities/opening-hours.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {entityServices} from '#lib/entities/services.ts'
import {targetGroups} from '#lib/entities/target-groups.ts'

import {dateOptions} from '../../fields/date-options.ts'
import {linesField} from '../../fields/lines-field.ts'
import {checkClock, checkHours, checkPlacesDay} from '../../validation/entity.ts'
import {checkPastDay} from '../../validation/past-day.ts'

type Choice = {value: string; title: string}

/** What an entity offers, to whom and where. */
export const offerFields = [
  choices({name: 'services', title: 'Wsparcie', item: 'Rodzaj wsparcia', group: 'offer', list: entityServices}),
  choices({name: 'targetGroups', title: 'Dla kogo', item: 'Grupa', group: 'offer', list: targetGroups}),
  choices({
    name: 'areaPowiats',
    title: 'Obszar działania',
    item: 'Powiat',
    group: 'offer',
    list: powiats.map(({value, title}) => ({value, title})),
    description:
      'Powiaty, z których podmiot przyjmuje. Wpis pojawi się także w ich wykazach. Puste pole znaczy: nie wiadomo.',
  }),
  defineField({
    name: 'areaNote',
    title: 'Uściślenie obszaru',
    type: 'string',
    group: 'offer',
    description: 'Na przykład „gmina Lubsko” albo „pierwszeństwo mają mieszkańcy gminy Żary”.',
  }),
  checkedField({name: 'offerVerifiedAt', title: 'Wsparcie sprawdzono dnia', group: 'offer'}),
]

/** How one gets in. */
export const admissionFields = [
  linesField({
    name: 'admissionConditions',
    title: 'Warunki przyjęcia',
    item: 'Warunek',
    group: 'admission',
    description: 'Jeden warunek w wierszu, na przykład „orzeczenie ze wskazaniem do terapii zajęciowej”.',
  }),
  linesField({name: 'admissionDocuments', title: 'Potrzebne dokumenty', item: 'Dokument', group: 'admission'}),
  defineField({
    name: 'freePlaces',
    title: 'Wolne miejsca',
    type: 'number',
    group: 'admission',
    description: 'Liczba miejsc wolnych w dniu podanym niżej. Zero znaczy: nie ma. Puste pole znaczy: nie wiadomo.',
    validation: (rule) =>
      rule.integer().min(0).max(9999).error('Podaj liczbę miejsc: zero albo więcej, bez ułamków i słów.'),
  }),
  defineField({
    name: 'freePlacesAt',
    title: 'Stan na dzień',
    type: 'date',
    options: dateOptions,
    group: 'admission',
    hidden: ({document}) => document?.['freePlaces'] === undefined && document?.['freePlacesAt'] === undefined,
    validation: (rule) => [
      rule.custom(checkPastDay),
      rule.custom((day, {document}) => checkPlacesDay(document?.['freePlaces'], day)),
    ],
  }),
  checkedField({name: 'admissionVerifiedAt', title: 'Przyjęcie sprawdzono dnia', group: 'admission'}),
]

/** When and how one gets there. */
export const visitFields = [
  defineField({
    name: 'openingHours',
    title: 'Godziny otwarcia',
    type: 'array',
    group: 'visit',
    description: 'Osobna pozycja na każde inne godziny, na przykład poniedziałek–czwartek i piątek.',
    of: [
      defineArrayMember({
        type: 'object',
        name: 'hours',
        title: 'Dni i godziny',
        fields: [
          choices({name: 'days', title: 'Dni', item: 'Dzień', list: weekdays, required: 'Zaznacz dni tygodnia.'}),
          clockField('opens', 'Od godziny', '8:00'),
          clockField('closes', 'Do godziny', '15:30'),
        ],
        validation: (rule) => rule.custom((hours) => checkHours(hours)),
        preview: {
          select: {days: 'days', opens: 'opens', closes: 'closes'},
          prepare: (row) => ({title: hoursInWords(knownHours([row]))[0] ?? 'Dni i godziny do uzupełnienia'}),
        },
      }),
    ],
  }),
  defineField({
    name: 'openingNote',
    title: 'Uwaga do godzin',
    type: 'string',
    group: 'visit',
    description: 'Na przykład „w sierpniu nieczynne” albo „po umówieniu telefonicznym”.',
  }),
  defineField({
    name: 'directions',
    title: 'Jak dojechać',
    type: 'text',
    rows: 3,
    group: 'visit',
    description: 'Przystanek, linia, parking, wejście. Napisz tak, jak tłumaczy się komuś przez telefon.',
  }),
  defineField({
    name: 'accessibility',
    title: 'Dostępność budynku',
    type: 'text',
    rows: 3,
    group: 'visit',
    description: 'Schody, winda, podjazd, toaleta, pętla indukcyjna, pies asystujący, tłumacz języka migowego.',
  }),
  checkedField({name: 'visitVerifiedAt', title: 'Godziny i dojazd sprawdzono dnia', group: 'visit'}),
]

function choices({
  name,
  title,
  item,
  group,
  list,
  description,
  required,
}: {
  name: string
  title: string
  item: string
  group?: string
  list: readonly Choice[]
  description?: string
  required?: string
}) {
  return defineField({
    name,
    title,
    type: 'array',
    ...(group && {group}),
    ...(description && {description}),
    of: [defineArrayMember({type: 'string', title: item})],
    options: {list: list.map(({value, title: words}) => ({value, title: words}))},
    validation: (rule) => (required ? rule.required().min(1).unique().error(required) : rule.unique()),
  })
}

function clockField(name: string, title: string, example: string) {
  return defineField({name, title, type: 'string', placeholder: example, validation: (rule) => rule.custom(checkClock)})
}

function checkedField({name, title, group}: {name: string; title: string; group: string}) {
  return defineField({
    name,
    title,
    type: 'date',
    options: dateOptions,
    group,
    description: 'Kiedy ktoś potwierdził dane z tej karty. Po roku wpis trafia na listę „Do sprawdzenia”.',
    validation: (rule) => rule.custom(checkPastDay),
  })
}
