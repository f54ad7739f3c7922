import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

/** The only document of a type; its id is the name of the type. */
export function singletonItem(S: StructureBuilder, type: string, title: string): ListItemBuilder {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.document().id(type).schemaType(type).documentId(type).title(title))
}
