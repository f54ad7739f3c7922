import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {entityKindsField} from '../fields/entity-kinds-field.ts'
import {linesField} from '../fields/lines-field.ts'

export const pathwayStep = defineType({
  name: 'pathwayStep',
  title: 'Krok ścieżki',
  type: 'object',
  icon: ArrowRightIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa kroku',
      type: 'string',
      description: 'Co się dzieje, na przykład „Zawarcie kontraktu socjalnego”.',
      validation: (rule) => rule.required().error('Nazwij krok.'),
    }),
    defineField({
      name: 'actor',
      title: 'Kto działa',
      type: 'string',
      description: 'Instytucja lub osoba, na przykład „pracownik socjalny OPS”.',
    }),
    entityKindsField({
      name: 'entityKinds',
      title: 'Podmioty i instytucje',
      description:
        'Przez kogo prowadzi ten krok. Stąd strona wie, do których miejsc w wykazie odesłać i co zamyka wykluczenie.',
    }),
    defineField({name: 'description', title: 'Opis', type: 'text', rows: 4}),
    linesField({
      name: 'conditions',
      title: 'Warunki tego kroku',
      item: 'Warunek',
      description: 'Co trzeba spełnić, aby zrobić ten krok. Jeden warunek w wierszu.',
    }),
    linesField({
      name: 'exclusions',
      title: 'Co wyklucza ten krok',
      item: 'Wykluczenie',
      description: 'Kto nie może zrobić tego kroku. Jedno wykluczenie w wierszu.',
    }),
    linesField({name: 'documents', title: 'Potrzebne dokumenty', item: 'Dokument'}),
    defineField({
      name: 'duration',
      title: 'Czas trwania',
      type: 'string',
      description: 'Na przykład „do 12 miesięcy”.',
    }),
    defineField({
      name: 'outcome',
      title: 'Dokąd prowadzi',
      type: 'string',
      description: 'Co osoba ma po tym kroku, na przykład „skierowanie do CIS”.',
    }),
    defineField({
      name: 'legalBasis',
      title: 'Podstawa prawna',
      type: 'array',
      description: 'Przepisy o tym jednym kroku. Podstawę całej ścieżki wpisz w zakładce „Prawo i zmiany”.',
      of: [defineArrayMember({type: 'legalReference'})],
    }),
  ],
  preview: {
    select: {title: 'title', subtitle: 'actor'},
    prepare: ({title, subtitle}) => ({title: title || 'Krok ścieżki', subtitle}),
  },
})
