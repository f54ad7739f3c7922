import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {TableRowsInput} from '../inputs/table/table-rows-input.tsx'
import {check} from '../validation/check.ts'
import {checkTableRows} from '../validation/table.ts'

export const table = defineType({
  name: 'table',
  title: 'Tabela',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Tytuł tabeli',
      type: 'string',
      description: 'Co zestawia tabela. Program czytający ekran odczyta to jako pierwsze.',
      validation: (rule) =>
        rule
          .custom((caption) => check(Boolean(caption), 'Tytuł pomaga zrozumieć tabelę osobom, które jej nie widzą.'))
          .warning(),
    }),
    defineField({
      name: 'rows',
      title: 'Komórki',
      type: 'array',
      description: 'Tabelę z Excela lub Worda można wkleić w pierwszą komórkę.',
      of: [defineArrayMember({type: 'tableRow'})],
      components: {input: TableRowsInput},
      validation: (rule) => rule.required().custom(checkTableRows).error('Dodaj co najmniej jeden wiersz.'),
    }),
    defineField({
      name: 'headerRow',
      title: 'Pierwszy wiersz to nagłówki kolumn',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'headerColumn',
      title: 'Pierwsza kolumna to nagłówki wierszy',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: {
    select: {caption: 'caption', cells: 'rows.0.cells'},
    prepare: ({caption, cells}) => ({
      title: caption || 'Tabela',
      subtitle: Array.isArray(cells) ? cells.join(' | ') : undefined,
    }),
  },
})
