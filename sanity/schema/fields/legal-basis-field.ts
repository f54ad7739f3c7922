import {defineArrayMember, defineField} from 'sanity'

export const legalBasisField = defineField({
  name: 'legalBasis',
  title: 'Podstawa prawna',
  type: 'array',
  group: 'legal',
  of: [defineArrayMember({type: 'legalReference'})],
})
