import {defineField} from 'sanity'

type Parent = {status?: string} | undefined

function isFullyCompliant(parent: Parent): boolean {
  return parent?.status === 'full'
}

export const contentFields = [
  defineField({
    name: 'nonCompliantContent',
    title: 'Niezgodność z załącznikiem do ustawy',
    type: 'simpleText',
    group: 'content',
    description: 'Czego nie mogą zrobić użytkownicy i dlaczego, oraz kiedy to się zmieni.',
    hidden: ({parent}) => isFullyCompliant(parent),
  }),
  defineField({
    name: 'disproportionateBurden',
    title: 'Nadmierne koszty',
    type: 'simpleText',
    group: 'content',
    description: 'Elementy niedostępne, bo ich udostępnienie wiązałoby się z nadmiernymi kosztami.',
    hidden: ({parent}) => isFullyCompliant(parent),
  }),
  defineField({
    name: 'assessmentUrl',
    title: 'Adres analizy nadmiernych kosztów',
    type: 'url',
    group: 'content',
    hidden: ({parent}) => isFullyCompliant(parent),
  }),
  defineField({
    name: 'exemptContent',
    title: 'Treści nieobjęte przepisami',
    type: 'simpleText',
    group: 'content',
    description: 'Elementy, których ustawa nie obejmuje, na przykład mapy albo nagrania sprzed 23 września 2020 r.',
    hidden: ({parent}) => isFullyCompliant(parent),
  }),
  defineField({
    name: 'features',
    title: 'Udogodnienia i ograniczenia',
    type: 'simpleText',
    group: 'content',
    description: 'Na przykład zmiana kontrastu lub wielkości tekstu. Pole nieobowiązkowe.',
  }),
  defineField({
    name: 'keyboardShortcuts',
    title: 'Skróty klawiszowe',
    type: 'simpleText',
    group: 'content',
    description: 'Tylko jeśli strona ma własne skróty klawiszowe.',
  }),
]
