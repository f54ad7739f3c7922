import {defineArrayMember, defineField} from 'sanity'

/** The chapter in a few sentences, on a page of its own. */
export const keyPointsField = defineField({
  name: 'keyPoints',
  title: 'W skrócie',
  type: 'array',
  group: 'forms',
  description:
    'Najważniejsze punkty rozdziału: od trzech do ośmiu, po jednym–dwóch zdaniach. Powstaje z nich strona „w skrócie”. Puste pole – nie ma takiej strony.',
  of: [defineArrayMember({type: 'text', title: 'Punkt', rows: 2})],
  validation: (rule) => [
    rule.max(10).warning('To już nie jest skrót. Zostaw najwyżej dziesięć punktów.'),
    rule.unique().error('Ten punkt jest na liście dwa razy.'),
  ],
})
