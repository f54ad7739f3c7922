import {ClockIcon} from '@sanity/icons/Clock'
import {HomeIcon} from '@sanity/icons/Home'
import {PinIcon} from '@sanity/icons/Pin'
import {TagIcon} from '@sanity/icons/Tag'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {powiats} from '#lib/entities/powiats.ts'

import {listItem} from './list-item.ts'
import {outdatedEntities, outdatedParams} from './outdated-entities.ts'

export function entityItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('podmioty')
    .title('Podmioty')
    .icon(HomeIcon)
    .child(
      S.list()
        .id('podmioty')
        .title('Podmioty')
        .items([
          listItem(S, {type: 'entity', title: 'Wszystkie podmioty', orderBy: 'name'}),
          S.listItem()
            .id('do-sprawdzenia')
            .title('Do sprawdzenia')
            .icon(ClockIcon)
            .child(() => entitiesToVerify(S)),
          S.divider(),
          S.listItem()
            .id('rodzaje')
            .title('Według rodzaju')
            .icon(TagIcon)
            .child(
              S.list()
                .id('rodzaje')
                .title('Według rodzaju')
                .items(entityKinds.map(({value, plural}) => entitiesWhere(S, 'kind', value, plural))),
            ),
          S.listItem()
            .id('powiaty')
            .title('Według powiatu')
            .icon(PinIcon)
            .child(
              S.list()
                .id('powiaty')
                .title('Według powiatu')
                .items(powiats.map(({value, title}) => entitiesWhere(S, 'powiat', value, title))),
            ),
        ]),
    )
}

/** Entities whose data nobody has checked for a year, those never checked first. Asked anew each time it is opened. */
function entitiesToVerify(S: StructureBuilder) {
  return S.documentList()
    .id('do-sprawdzenia')
    .title('Do sprawdzenia')
    .schemaType('entity')
    .apiVersion('2025-02-19')
    .filter(outdatedEntities)
    .params(outdatedParams(Date.now()))
    .defaultOrdering([{field: 'verifiedAt', direction: 'asc'}])
}

/** Entities with the given value of a field; a new one made here gets the value (see ../studio/templates.ts). */
function entitiesWhere(S: StructureBuilder, field: 'kind' | 'powiat', value: string, title: string): ListItemBuilder {
  return S.listItem()
    .id(value)
    .title(title)
    .child(
      S.documentList()
        .id(value)
        .title(title)
        .schemaType('entity')
        .apiVersion('2025-02-19')
        .filter(`_type == "entity" && ${field} == $value`)
        .params({value})
        .defaultOrdering([{field: 'name', direction: 'asc'}])
        .initialValueTemplates([S.initialValueTemplateItem(`entity-with-${field}`, {value})]),
    )
}
