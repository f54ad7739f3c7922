import {SearchIcon} from '@sanity/icons/Search'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const searchWord = defineType({
  name: 'searchWord',
  title: 'Też mówi się',
  type: 'document',
  icon: SearchIcon,
  orderings: [{name: 'meant', title: 'Alfabetycznie', by: [{field: 'meant', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'meant',
      title: 'Jak pisze serwis',
      type: 'string',
      description:
        'Słowo, skrót albo nazwa, które są w tekstach: „zakład karny”, „bezdomność”, „OPS”. W mianowniku, odmianę wyszukiwarka zna.',
      validation: (rule) => rule.required().error('Podaj słowo, które jest w tekstach serwisu.'),
    }),
    defineField({
      name: 'said',
      title: 'Jak mówią ludzie',
      type: 'array',
      description:
        'Inne słowa na to samo, także potoczne, w mianowniku: „więzienie”, „kryminał”. Kto ich użyje, znajdzie to, co serwis nazywa inaczej. Czytelnicy tej listy nie widzą.',
      of: [defineArrayMember({type: 'string', title: 'Słowo'})],
      validation: (rule) => [
        rule.required().min(1).error('Podaj co najmniej jedno słowo.'),
        rule.unique().error('To słowo jest na liście dwa razy.'),
      ],
    }),
  ],
  preview: {
    select: {meant: 'meant', first: 'said.0', second: 'said.1', third: 'said.2'},
    prepare: ({meant, first, second, third}) => ({
      title: meant || 'Bez nazwy',
      subtitle: [first, second, third].filter(Boolean).join(', '),
    }),
  },
})
