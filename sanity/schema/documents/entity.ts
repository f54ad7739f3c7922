import {HomeIcon} from '@sanity/icons/Home'
import {defineField, defineType} from 'sanity'

import {entityKind, entityKinds, entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiats, powiatTitle} from '#lib/entities/powiats.ts'
import {ageOf} from '#lib/polish/ages.ts'

import {dateOptions} from '../fields/date-options.ts'
import {slugField} from '../fields/slug-field.ts'
import {CheckedInput} from '../inputs/checked-input.tsx'
import {LocationInput} from '../inputs/location-input.tsx'
import {checkPhone} from '../validation/contact.ts'
import {checkPastDay} from '../validation/past-day.ts'
import {admissionFields, offerFields, visitFields} from './entity/more-fields.ts'

export const entity = defineType({
  name: 'entity',
  title: 'Podmiot',
  type: 'document',
  icon: HomeIcon,
  components: {input: CheckedInput},
  groups: [
    {name: 'basics', title: 'Podmiot', default: true},
    {name: 'contact', title: 'Adres i kontakt'},
    {name: 'offer', title: 'Wsparcie i dla kogo'},
    {name: 'admission', title: 'Przyjęcie'},
    {name: 'visit', title: 'Godziny i dojazd'},
    {name: 'source', title: 'Źródło danych'},
  ],
  orderings: [
    {name: 'name', title: 'Według nazwy', by: [{field: 'name', direction: 'asc'}]},
    {
      name: 'powiat',
      title: 'Według powiatu',
      by: [
        {field: 'powiat', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
    {name: 'verified', title: 'Od najdawniej sprawdzonych', by: [{field: 'verifiedAt', direction: 'asc'}]},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Nazwa',
      type: 'string',
      group: 'basics',
      description: 'Pełna nazwa własna, na przykład „Centrum Integracji Społecznej w Żarach”.',
      validation: (rule) => rule.required().error('Podaj pełną nazwę podmiotu.'),
    }),
    slugField({type: 'entity', source: 'name', group: 'basics'}),
    defineField({
      name: 'kind',
      title: 'Rodzaj',
      type: 'string',
      group: 'basics',
      options: {list: entityKinds.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Wybierz rodzaj podmiotu z listy.'),
    }),
    defineField({
      name: 'operator',
      title: 'Podmiot prowadzący',
      type: 'string',
      group: 'basics',
      description: 'Na przykład gmina, stowarzyszenie, fundacja.',
    }),
    defineField({
      name: 'powiat',
      title: 'Powiat',
      type: 'string',
      group: 'basics',
      description:
        'Powiat siedziby. Zielona Góra i Gorzów Wielkopolski to osobne miasta na prawach powiatu, a nie części powiatów zielonogórskiego i gorzowskiego.',
      options: {list: powiats.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Wybierz powiat albo miasto na prawach powiatu z listy.'),
    }),
    defineField({
      name: 'address',
      title: 'Adres',
      type: 'text',
      rows: 3,
      group: 'contact',
      description: 'Ulica w pierwszym wierszu, kod i miejscowość w drugim.',
    }),
    defineField({
      name: 'location',
      title: 'Położenie',
      type: 'geopoint',
      group: 'contact',
      description: 'Współrzędne w stopniach, na przykład 51,94 i 15,51. Można je odczytać z mapy internetowej.',
      components: {input: LocationInput},
    }),
    defineField({
      name: 'phone',
      title: 'Telefon',
      type: 'string',
      group: 'contact',
      validation: (rule) => rule.custom(checkPhone),
    }),
    defineField({name: 'email', title: 'E-mail', type: 'email', group: 'contact'}),
    defineField({name: 'website', title: 'Strona internetowa', type: 'url', group: 'contact'}),
    ...offerFields,
    ...admissionFields,
    ...visitFields,
    defineField({
      name: 'verifiedAt',
      title: 'Dane sprawdzono dnia',
      type: 'date',
      options: dateOptions,
      group: 'source',
      description:
        'Dzień, w którym ktoś potwierdził w podmiocie lub w rejestrze dane podstawowe i kontakt. Widzi go czytelnik. Po roku serwis ostrzega, że dane mogą być nieaktualne, a wpis trafia na listę „Do sprawdzenia”. Wsparcie, warunki przyjęcia oraz godziny i dojazd mają własne daty na swoich kartach.',
      validation: (rule) => rule.custom(checkPastDay),
    }),
    defineField({
      name: 'source',
      title: 'Źródło',
      type: 'string',
      group: 'source',
      description: 'Na przykład „rejestr Wojewody Lubuskiego”, „rozmowa z podmiotem”.',
    }),
    defineField({
      name: 'sample',
      title: 'Wpis przykładowy',
      type: 'boolean',
      group: 'source',
      description: 'Zaznaczony wpis jest oznaczony w serwisie jako przykład, a nie prawdziwy podmiot.',
      initialValue: false,
    }),
  ],
  preview: {
    select: {name: 'name', kind: 'kind', powiat: 'powiat', sample: 'sample', verifiedAt: 'verifiedAt'},
    prepare: ({name, kind, powiat, sample, verifiedAt}) => ({
      title: name || 'Bez nazwy',
      subtitle: [
        sample && 'PRZYKŁAD',
        kind && (entityKind(kind)?.abbreviation ?? entityKindTitle(kind)),
        powiat && powiatTitle(powiat),
        verifiedAt && checkedWords(verifiedAt),
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

function checkedWords(verifiedAt: string): string | null {
  const age = ageOf(verifiedAt, Date.now())
  return age && `sprawdzono ${age.words}`
}
