import type {ComponentType} from 'react'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

type ListOptions = {
  type: string
  title: string
  icon?: ComponentType
  orderBy: string
  direction?: 'asc' | 'desc'
}

/** All documents of a type, in a given order. */
export function listItem(
  S: StructureBuilder,
  {type, title, icon, orderBy, direction = 'asc'}: ListOptions,
): ListItemBuilder {
  const list = S.documentTypeList(type)
    .title(title)
    .defaultOrdering([{field: orderBy, direction}])
  const item = S.listItem().id(type).title(title).schemaType(type).child(list)
  return icon ? item.icon(icon) : item
}
