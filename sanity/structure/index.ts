import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {BellIcon} from '@sanity/icons/Bell'
import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {SearchIcon} from '@sanity/icons/Search'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import type {StructureResolver} from 'sanity/structure'

import {entityItem} from './entities.ts'
import {eventsItem} from './events.ts'
import {guideItem} from './guide.ts'
import {listItem} from './list-item.ts'
import {pathwaysItem} from './pathways.ts'
import {reportsItem} from './reports.ts'
import {singletonItem} from './singletons.ts'

/** The editor's desk, in the order of how often things are needed. */
export const structure: StructureResolver = (S, context) =>
  S.list()
    .id('tresci')
    .title('Treści')
    .items([
      listItem(S, {
        type: 'newsArticle',
        title: 'Aktualności',
        icon: DocumentTextIcon,
        orderBy: 'publishedAt',
        direction: 'desc',
      }),
      guideItem(S, context),
      pathwaysItem(S, context),
      entityItem(S),
      eventsItem(S),
      listItem(S, {type: 'glossaryTerm', title: 'Słowniczek', icon: BookmarkIcon, orderBy: 'term'}),
      listItem(S, {type: 'searchWord', title: 'Też mówi się', icon: SearchIcon, orderBy: 'meant'}),
      listItem(S, {type: 'page', title: 'Strony', icon: DocumentsIcon, orderBy: 'title'}),
      S.divider(),
      reportsItem(S),
      listItem(S, {type: 'alert', title: 'Komunikaty', icon: BellIcon, orderBy: 'startsAt', direction: 'desc'}),
      listItem(S, {type: 'newsCategory', title: 'Kategorie aktualności', icon: TagIcon, orderBy: 'title'}),
      listItem(S, {type: 'person', title: 'Osoby', icon: UserIcon, orderBy: 'name'}),
      listItem(S, {type: 'redirect', title: 'Przekierowania', icon: ArrowRightIcon, orderBy: 'from'}),
      S.divider(),
      S.listItem()
        .id('ustawienia')
        .title('Ustawienia')
        .icon(CogIcon)
        .child(
          S.list()
            .id('ustawienia')
            .title('Ustawienia')
            .items([
              singletonItem(S, 'siteSettings', 'Ustawienia serwisu'),
              singletonItem(S, 'homePage', 'Strona główna'),
              singletonItem(S, 'accessibilityStatement', 'Deklaracja dostępności'),
            ]),
        ),
    ])
