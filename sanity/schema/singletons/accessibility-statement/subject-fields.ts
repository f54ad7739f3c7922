import {defineField} from 'sanity'

import {dateOptions} from '../../fields/date-options.ts'

const statuses = [
  {title: 'W pełni zgodna', value: 'full'},
  {title: 'Częściowo zgodna', value: 'partial'},
  {title: 'Niezgodna', value: 'none'},
]

export function statusTitle(status: unknown): string | undefined {
  return statuses.find(({value}) => value === status)?.title
}

export const subjectFields = [
  defineField({
    name: 'entityName',
    title: 'Nazwa podmiotu publicznego',
    type: 'string',
    group: 'subject',
    validation: (rule) => rule.required().error('Podaj pełną nazwę podmiotu publicznego.'),
  }),
  defineField({
    name: 'websiteName',
    title: 'Nazwa strony internetowej',
    type: 'string',
    group: 'subject',
    validation: (rule) => rule.required().error('Podaj nazwę strony, której dotyczy deklaracja.'),
  }),
  defineField({
    name: 'websiteUrl',
    title: 'Adres strony internetowej',
    type: 'url',
    group: 'subject',
    // The declaration names the address at which the site is.
    hidden: true,
    deprecated: {reason: 'Deklaracja podaje adres, pod którym działa serwis (SITE_URL).'},
  }),
  defineField({
    name: 'publishedAt',
    title: 'Data publikacji strony internetowej',
    type: 'date',
    options: dateOptions,
    group: 'subject',
    description: 'Kiedy strona została uruchomiona.',
    validation: (rule) => rule.required().error('Podaj datę publikacji strony.'),
  }),
  defineField({
    name: 'updatedAt',
    title: 'Data ostatniej istotnej aktualizacji',
    type: 'date',
    options: dateOptions,
    group: 'subject',
    description: 'Ostatnia znacząca zmiana wyglądu, budowy lub funkcji strony, a nie dodanie treści.',
    validation: (rule) => rule.required().error('Podaj datę ostatniej istotnej aktualizacji.'),
  }),
  defineField({
    name: 'status',
    title: 'Stan zgodności z ustawą',
    type: 'string',
    group: 'subject',
    options: {list: statuses, layout: 'radio'},
    validation: (rule) => rule.required().error('Wybierz stan zgodności.'),
  }),
]
