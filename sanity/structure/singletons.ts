import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

/** The only document of a type; its id is the name of the type. */
export function singletonItem(S: StructureBuilder, type: string, title: string): ListItemBuilder {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.defaultDocument({schemaType: type, documentId: type}).id(type).title(title))
}
