import {defineArrayMember, defineField} from 'sanity'

import {checkEasySentences} from '../validation/easy-sentences.ts'

/** The chapter as easy-to-read text (ETR), by the European standard for such texts. */
export const easyReadField = defineField({
  name: 'easyRead',
  title: 'Tekst łatwy do czytania (ETR)',
  type: 'object',
  group: 'forms',
  description: 'Osobna strona dla osób, którym trudno czytać długie teksty. Puste pole – nie ma takiej strony.',
  options: {collapsible: true, collapsed: false},
  fields: [
    defineField({
      name: 'parts',
      title: 'Części',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'easyReadPart',
          title: 'Część',
          fields: [
            defineField({
              name: 'heading',
              title: 'Nagłówek',
              type: 'string',
              description: 'Kilka prostych słów albo krótkie pytanie, na przykład „Co to jest CIS?”.',
              validation: (rule) => rule.required().error('Podaj nagłówek tej części.'),
            }),
            defineField({
              name: 'text',
              title: 'Tekst',
              type: 'simpleText',
              description:
                'Każde zdanie w osobnym akapicie. Jedna myśl w zdaniu. Zwykłe słowa. Trudne słowo wyjaśnij od razu, w następnym zdaniu.',
              validation: (rule) => [
                rule.required().error('Napisz tekst tej części.'),
                rule.custom(checkEasySentences).warning(),
              ],
            }),
            defineField({
              name: 'picture',
              title: 'Obrazek',
              type: 'picture',
              description: 'Pokazuje to, o czym mówi tekst. Nie jest ozdobą.',
            }),
          ],
          preview: {
            select: {title: 'heading', media: 'picture'},
            prepare: ({title, media}) => ({title: title || 'Część bez nagłówka', media}),
          },
        }),
      ],
    }),
    defineField({
      name: 'checkedBy',
      title: 'Kto sprawdził tekst',
      type: 'string',
      description:
        'Tekst ETR powinny sprawdzić osoby, dla których powstał, na przykład „uczestnicy WTZ w …”. Gdy pole jest puste, strona mówi, że nikt go jeszcze nie sprawdził.',
    }),
  ],
})
