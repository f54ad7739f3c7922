import {CalendarIcon} from '@sanity/icons/Calendar'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

import {listItem} from './list-item.ts'

export function eventsItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('wydarzenia')
    .title('Wydarzenia')
    .icon(CalendarIcon)
    .child(
      S.list()
        .id('wydarzenia')
        .title('Wydarzenia')
        .items([
          listItem(S, {type: 'event', title: 'Wszystkie wydarzenia', orderBy: 'startsAt', direction: 'desc'}),
          listItem(S, {type: 'eventSeries', title: 'Cykle wydarzeń', orderBy: 'title'}),
        ]),
    )
}
