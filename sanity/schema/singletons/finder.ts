import {FilterIcon} from '@sanity/icons/Filter'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {checkAnswersAskedOnce, checkEveryAnswerLeadsSomewhere} from '../validation/finder.ts'

export const finder = defineType({
  name: 'finder',
  title: 'Wyszukiwarka ścieżek',
  type: 'document',
  icon: FilterIcon,
  groups: [
    {name: 'questions', title: 'Pytania', default: true},
    {name: 'exclusions', title: 'Wykluczenia'},
  ],
  fields: [
    defineField({
      name: 'lead',
      title: 'Wstęp',
      type: 'text',
      rows: 3,
      group: 'questions',
      description: 'Dla kogo jest wyszukiwarka i co daje wynik, w jednym–dwóch zdaniach.',
    }),
    defineField({
      name: 'questions',
      title: 'Pytania',
      type: 'array',
      group: 'questions',
      description: 'W tej kolejności. Pytanie o powiat serwis zadaje sam, na końcu.',
      of: [defineArrayMember({type: 'finderQuestion'})],
      validation: (rule) => [
        rule.required().min(1).error('Dodaj co najmniej jedno pytanie.'),
        rule.custom(checkAnswersAskedOnce),
        rule.custom(checkEveryAnswerLeadsSomewhere).warning(),
      ],
    }),
    defineField({
      name: 'note',
      title: 'Zastrzeżenie pod wynikiem',
      type: 'text',
      rows: 3,
      group: 'questions',
      description:
        'Czego wynik nie oznacza, na przykład że ścieżka nie jest uprawnieniem. Stoi też na karcie do druku.',
    }),
    defineField({
      name: 'exclusions',
      title: 'Kogo nie przyjmują podmioty',
      type: 'array',
      group: 'exclusions',
      description:
        'Wykluczenia z przepisów, które działają na każdej ścieżce. Kroki przez taki podmiot są w wyniku zamknięte, a ścieżka, na której zamknięte są wszystkie KIS, CIS, WTZ i ZAZ, nie pasuje.',
      of: [defineArrayMember({type: 'finderExclusion'})],
    }),
  ],
  preview: {prepare: () => ({title: 'Pytania i wykluczenia'})},
})
