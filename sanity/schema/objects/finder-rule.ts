import {FilterIcon} from '@sanity/icons/Filter'
import {defineField, defineType} from 'sanity'

import {finderAnswersField} from '../fields/finder-answers-field.ts'

/** On a pathway: which answers make it fit, or rule it out, and why. */
export const finderRule = defineType({
  name: 'finderRule',
  title: 'Reguła',
  type: 'object',
  icon: FilterIcon,
  fields: [
    finderAnswersField,
    defineField({
      name: 'reason',
      title: 'Powód',
      type: 'text',
      rows: 2,
      description: 'Całe zdanie, które przeczyta czytelnik. Warto podać przepis.',
      validation: (rule) => rule.required().error('Napisz, dlaczego: czytelnik zobaczy to przy wyniku.'),
    }),
  ],
  preview: {
    select: {title: 'reason', a: 'answers.0.label', b: 'answers.1.label', c: 'answers.2.label', d: 'answers.3.label'},
    prepare: ({title, a, b, c, d}) => ({
      title: title || 'Reguła bez powodu',
      subtitle: [a, b, c, d && '…'].filter(Boolean).join(' · '),
    }),
  },
})
