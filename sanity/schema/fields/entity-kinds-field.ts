import {defineArrayMember, defineField} from 'sanity'

import {entityKinds} from '#lib/entities/entity-kinds.ts'

type EntityKindsFieldOptions = {name: string; title: string; description: string; required?: string}

/** Ticks the kinds of entities and institutions; `required` is what an editor reads when none is ticked. */
export function entityKindsField({required, ...field}: EntityKindsFieldOptions) {
  return defineField({
    ...field,
    type: 'array',
    of: [defineArrayMember({type: 'string', title: 'Rodzaj'})],
    options: {list: entityKinds.map(({value, title}) => ({value, title}))},
    validation: (rule) => (required ? rule.required().min(1).error(required) : []),
  })
}
