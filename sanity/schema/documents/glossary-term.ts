import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {slugField} from '../fields/slug-field.ts'

export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: 'Hasło słowniczka',
  type: 'document',
  icon: BookmarkIcon,
  orderings: [{name: 'term', title: 'Alfabetycznie', by: [{field: 'term', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'term',
      title: 'Hasło',
      type: 'string',
      description: 'W mianowniku, na przykład „centrum integracji społecznej”.',
      validation: (rule) => rule.required().error('Podaj hasło w mianowniku.'),
    }),
    defineField({name: 'abbreviation', title: 'Skrót', type: 'string', description: 'Na przykład „CIS”.'}),
    defineField({
      name: 'forms',
      title: 'Odmiana',
      type: 'array',
      description:
        'Inne formy hasła, po których serwis rozpoznaje je w tekście: „centra integracji społecznej”, „centrów integracji społecznej”. Odmianę samego skrótu („CIS-ów”, „PCPR-ze”) zna bez tego.',
      of: [defineArrayMember({type: 'string', title: 'Forma'})],
      validation: (rule) => rule.unique().error('Ta forma jest na liście dwa razy.'),
    }),
    defineField({
      name: 'definition',
      title: 'Wyjaśnienie',
      type: 'text',
      rows: 4,
      description: 'Prostymi słowami, w jednym–trzech zdaniach.',
      validation: (rule) => rule.required().error('Wyjaśnij hasło prostymi słowami.'),
    }),
    defineField({
      name: 'related',
      title: 'Zobacz też',
      type: 'array',
      description: 'Hasła, z którymi czytelnik może to hasło pomylić albo które je dopełniają.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'glossaryTerm'}]})],
      validation: (rule) => rule.unique().error('To hasło jest na liście dwa razy.'),
    }),
    slugField({type: 'glossaryTerm', source: 'term'}),
  ],
  preview: {
    select: {term: 'term', abbreviation: 'abbreviation', definition: 'definition'},
    prepare: ({term, abbreviation, definition}) => ({
      title: [term || 'Bez nazwy', abbreviation && `(${abbreviation})`].filter(Boolean).join(' '),
      subtitle: definition,
    }),
  },
})
