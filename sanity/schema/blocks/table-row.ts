import {defineArrayMember, defineField, defineType} from 'sanity'

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Wiersz',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Komórki',
      type: 'array',
      of: [defineArrayMember({type: 'string', title: 'Komórka'})],
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: ({cells}) => ({title: Array.isArray(cells) ? cells.join(' | ') : 'Wiersz'}),
  },
})
