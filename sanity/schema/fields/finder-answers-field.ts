import {defineArrayMember, defineField} from 'sanity'

import {checkAnswersAreAsked} from '../validation/finder.ts'

/** The answers a rule is about. Being references, they keep an answer in use from being deleted. */
export const finderAnswersField = defineField({
  name: 'answers',
  title: 'Gdy zaznaczono',
  type: 'array',
  description:
    'Odpowiedzi z tego samego pytania łączy „lub”, odpowiedzi z różnych pytań – „i”. Na przykład: „osoba bezdomna” lub „po zakładzie karnym”, i „stopień znaczny”.',
  of: [defineArrayMember({type: 'reference', to: [{type: 'finderAnswer'}], options: {disableNew: true}})],
  validation: (rule) => [
    rule.required().min(1).error('Wskaż co najmniej jedną odpowiedź: bez niej reguła nigdy nie zadziała.'),
    rule.unique().error('Ta odpowiedź jest na liście dwa razy.'),
    rule.custom(checkAnswersAreAsked).warning(),
  ],
})
