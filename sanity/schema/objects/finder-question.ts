import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const finderQuestion = defineType({
  name: 'finderQuestion',
  title: 'Pytanie',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Pytanie',
      type: 'string',
      description: 'Na przykład „W jakiej sytuacji jest osoba?”.',
      validation: (rule) => rule.required().error('Wpisz pytanie.'),
    }),
    defineField({
      name: 'hint',
      title: 'Wskazówka',
      type: 'text',
      rows: 2,
      description: 'Jak odpowiedzieć i gdzie to sprawdzić. Stoi pod pytaniem.',
    }),
    defineField({
      name: 'kind',
      title: 'Ile odpowiedzi można zaznaczyć',
      type: 'string',
      initialValue: 'many',
      options: {
        list: [
          {value: 'many', title: 'kilka'},
          {value: 'one', title: 'jedną'},
        ],
        layout: 'radio',
      },
      validation: (rule) => rule.required().error('Wybierz, ile odpowiedzi można zaznaczyć.'),
    }),
    defineField({
      name: 'missing',
      title: 'Komunikat, gdy nic nie zaznaczono',
      type: 'string',
      description:
        'Na przykład „Zaznacz, w jakiej sytuacji jest osoba”. Puste pole oznacza, że na pytanie nie trzeba odpowiadać.',
    }),
    defineField({
      name: 'answers',
      title: 'Odpowiedzi',
      type: 'array',
      description: 'W tej kolejności. Każda odpowiedź należy do jednego pytania.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'finderAnswer'}]})],
      validation: (rule) => [
        rule.required().min(1).error('Dodaj odpowiedzi: bez nich pytania nie widać.'),
        rule.unique().error('Ta odpowiedź jest na liście dwa razy.'),
      ],
    }),
  ],
  preview: {
    select: {title: 'title', a: 'answers.0.label', b: 'answers.1.label', c: 'answers.2.label'},
    prepare: ({title, a, b, c}) => ({
      title: title || 'Pytanie',
      subtitle: [a, b, c && '…'].filter(Boolean).join(' · '),
    }),
  },
})
