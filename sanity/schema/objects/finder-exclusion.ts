import {BlockElementIcon} from '@sanity/icons/BlockElement'
import {defineField, defineType} from 'sanity'

import {entityKindTitle} from '#lib/entities/entity-kinds.ts'

import {entityKindsField} from '../fields/entity-kinds-field.ts'
import {finderAnswersField} from '../fields/finder-answers-field.ts'

/** In the finder: whom entities of a kind do not take, on whatever pathway. */
export const finderExclusion = defineType({
  name: 'finderExclusion',
  title: 'Wykluczenie',
  type: 'object',
  icon: BlockElementIcon,
  fields: [
    entityKindsField({
      name: 'kinds',
      title: 'Kto nie przyjmie osoby',
      description:
        'Rodzaje podmiotów, których dotyczy wykluczenie. Działa na każdej ścieżce, która przez nie prowadzi.',
      required: 'Zaznacz co najmniej jeden rodzaj podmiotu.',
    }),
    finderAnswersField,
    defineField({
      name: 'reason',
      title: 'Powód',
      type: 'text',
      rows: 3,
      description: 'Całe zdanie dla czytelnika, z przepisem. Jeśli inna droga zostaje otwarta, napisz jaka.',
      validation: (rule) => rule.required().error('Napisz, dlaczego i na jakiej podstawie.'),
    }),
  ],
  preview: {
    select: {kinds: 'kinds', subtitle: 'reason'},
    prepare: ({kinds, subtitle}) => ({
      title:
        Array.isArray(kinds) && kinds.length > 0 ? kinds.map(String).map(entityKindTitle).join(', ') : 'Wykluczenie',
      subtitle,
    }),
  },
})
