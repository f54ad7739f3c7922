import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

import {reportStatuses} from '#lib/reports/kinds.ts'

import {listItem} from './list-item.ts'

/** What readers have reported, by how far the editors are with it. */
export function reportsItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('zgloszenia')
    .title('Zgłoszenia')
    .icon(WarningOutlineIcon)
    .child(
      S.list()
        .id('zgloszenia')
        .title('Zgłoszenia')
        .items([
          ...reportStatuses.map(({value, title}) => reportsWhere(S, value, title, 'status == $value')),
          reportsWhere(S, 'old', 'Do usunięcia (starsze niż rok)', olderThanAYear),
          S.divider(),
          listItem(S, {type: 'report', title: 'Wszystkie zgłoszenia', orderBy: 'receivedAt', direction: 'desc'}),
        ]),
    )
}

const olderThanAYear = 'status == "done" && dateTime(receivedAt) < dateTime(now()) - 31536000'

function reportsWhere(S: StructureBuilder, value: string, title: string, condition: string): ListItemBuilder {
  return S.listItem()
    .id(value)
    .title(title)
    .child(
      S.documentList()
        .id(value)
        .title(title)
        .schemaType('report')
        .apiVersion('2025-02-19')
        .filter(`_type == "report" && ${condition}`)
        .params({value})
        .defaultOrdering([{field: 'receivedAt', direction: 'desc'}])
        .initialValueTemplates([]),
    )
}
