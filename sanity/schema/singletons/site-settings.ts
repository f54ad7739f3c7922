import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {dataLicences} from '#lib/open-data/licences.ts'
import {retentionBounds, usualRetentionDays} from '#lib/reports/retention.ts'

import {checkPhone} from '../validation/contact.ts'
import {fundingField} from './site-settings/funding-field.ts'

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Ustawienia serwisu',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'site', title: 'Serwis', default: true},
    {name: 'contact', title: 'Kontakt'},
    {name: 'navigation', title: 'Menu'},
    {name: 'funding', title: 'Fundusze UE'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa serwisu',
      type: 'string',
      group: 'site',
      validation: (rule) => rule.required().error('Podaj nazwę serwisu.'),
    }),
    defineField({
      name: 'description',
      title: 'Opis serwisu',
      type: 'text',
      rows: 3,
      group: 'site',
      description: 'Jedno–dwa zdania dla wyszukiwarek i mediów społecznościowych.',
    }),
    defineField({
      name: 'organization',
      title: 'Instytucja',
      type: 'string',
      group: 'site',
      description: 'Pełna nazwa instytucji, która prowadzi serwis. Widoczna w stopce.',
      validation: (rule) => rule.required().error('Podaj nazwę instytucji, która prowadzi serwis.'),
    }),
    defineField({
      name: 'address',
      title: 'Adres siedziby',
      type: 'text',
      rows: 3,
      group: 'contact',
      description: 'Ulica w pierwszym wierszu, kod i miejscowość w drugim.',
    }),
    defineField({
      name: 'phone',
      title: 'Telefon',
      type: 'string',
      group: 'contact',
      validation: (rule) => rule.custom(checkPhone),
    }),
    defineField({name: 'email', title: 'E-mail', type: 'email', group: 'contact'}),
    defineField({
      name: 'bipUrl',
      title: 'Adres Biuletynu Informacji Publicznej',
      type: 'url',
      group: 'contact',
      description: 'Podmiot publiczny musi kierować ze swojej strony do swojego BIP.',
    }),
    defineField({
      name: 'dataLicence',
      title: 'Licencja otwartych danych',
      type: 'string',
      group: 'site',
      description:
        'Na jakiej licencji inni mogą używać wykazu podmiotów ze strony „Otwarte dane”. O wyborze decyduje instytucja. Bez licencji strona mówi, że jeszcze jej nie wybrano.',
      options: {list: dataLicences.map(({value, title}) => ({value, title}))},
    }),
    defineField({
      name: 'navigation',
      title: 'Menu główne',
      type: 'array',
      group: 'navigation',
      of: [defineArrayMember({type: 'navigationLink'})],
      validation: (rule) => rule.max(7).warning('Przy więcej niż siedmiu pozycjach trudno coś znaleźć w menu.'),
    }),
    defineField({
      name: 'footerLinks',
      title: 'Odnośniki w stopce',
      type: 'array',
      group: 'navigation',
      description: 'Deklaracja dostępności jest w stopce zawsze, bez dodawania.',
      of: [defineArrayMember({type: 'navigationLink'})],
    }),
    fundingField,
    defineField({
      name: 'reportRetentionDays',
      title: 'Po ilu dniach usuwać załatwione zgłoszenia',
      type: 'number',
      group: 'site',
      description: `Liczy się od ostatniej zmiany załatwionego zgłoszenia. Serwis usuwa je sam, a polityka prywatności podaje ten czas czytelnikom. Puste pole oznacza ${usualRetentionDays} dni.`,
      validation: (rule) =>
        rule
          .integer()
          .min(retentionBounds.min)
          .max(retentionBounds.max)
          .error(`Podaj całkowitą liczbę dni, od ${retentionBounds.min} do ${retentionBounds.max}.`),
    }),
  ],
  preview: {select: {subtitle: 'title'}, prepare: ({subtitle}) => ({title: 'Ustawienia serwisu', subtitle})},
})
