import {defineArrayMember, defineField} from 'sanity'

type LinesFieldOptions = {name: string; title: string; item: string; description?: string; group?: string}

/** A list of short texts, one in a row. `item` names one of them. */
export function linesField({item, ...field}: LinesFieldOptions) {
  return defineField({...field, type: 'array', of: [defineArrayMember({type: 'string', title: item})]})
}
