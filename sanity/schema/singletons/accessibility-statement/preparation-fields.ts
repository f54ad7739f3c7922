import {defineField} from 'sanity'

import {dateOptions} from '../../fields/date-options.ts'

const methods = [
  {title: 'Samoocena przeprowadzona przez podmiot publiczny', value: 'selfAssessment'},
  {title: 'Badanie przeprowadzone przez podmiot zewnętrzny', value: 'externalAudit'},
  {title: 'Oświadczenie wykonawcy strony internetowej', value: 'contractorStatement'},
]

export const preparationFields = [
  defineField({
    name: 'preparedAt',
    title: 'Data sporządzenia deklaracji',
    type: 'date',
    options: dateOptions,
    group: 'preparation',
    validation: (rule) => rule.required().error('Podaj datę sporządzenia deklaracji.'),
  }),
  defineField({
    name: 'reviewedAt',
    title: 'Data ostatniego przeglądu deklaracji',
    type: 'date',
    options: dateOptions,
    group: 'preparation',
    description: 'Deklarację trzeba przejrzeć co roku do 31 marca i po każdej istotnej zmianie strony.',
  }),
  defineField({
    name: 'method',
    title: 'Podstawa deklaracji',
    type: 'string',
    group: 'preparation',
    options: {list: methods, layout: 'radio'},
    validation: (rule) => rule.required().error('Wybierz, na jakiej podstawie sporządzono deklarację.'),
  }),
  defineField({
    name: 'reportUrl',
    title: 'Adres listy kontrolnej, raportu z badania albo oświadczenia wykonawcy',
    type: 'url',
    group: 'preparation',
    description: 'Stosownie do podstawy deklaracji.',
  }),
]
