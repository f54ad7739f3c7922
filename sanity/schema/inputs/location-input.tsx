import type {ObjectInputProps} from 'sanity'

const titles = new Map([
  ['lat', 'Szerokość geograficzna'],
  ['lng', 'Długość geograficzna'],
])

/** A geopoint with Polish names of its fields, which the Studio has in English only, and without the altitude. */
export function LocationInput(props: ObjectInputProps) {
  const members = props.members.flatMap((member) => {
    if (member.kind !== 'field') return []
    const title = titles.get(member.name)
    return title ? [{...member, field: {...member.field, schemaType: {...member.field.schemaType, title}}}] : []
  })
  return props.renderDefault({...props, members})
}
