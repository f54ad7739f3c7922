import type {Template} from 'sanity'

/** Starting values of entities made inside a list of one kind or one powiat (see ../structure/entities.ts). */
export const entityTemplates: Template[] = [
  entityWith('kind', 'Podmiot tego rodzaju'),
  entityWith('powiat', 'Podmiot w tym powiecie'),
]

function entityWith(field: 'kind' | 'powiat', title: string): Template {
  return {
    id: `entity-with-${field}`,
    title,
    schemaType: 'entity',
    parameters: [{name: 'value', type: 'string', title: 'Wartość'}],
    value: ({value}: {value: string}) => ({[field]: value}),
  }
}
