import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CogIcon} from '@sanity/icons/Cog'
import {ComposeIcon} from '@sanity/icons/Compose'

/** Tabs above a form. The first opens by default. */
export const contentGroup = {name: 'content', title: 'Treść', icon: ComposeIcon, default: true}
export const detailsGroup = {name: 'details', title: 'Szczegóły', icon: CogIcon}
export const legalGroup = {name: 'legal', title: 'Prawo i zmiany', icon: BookmarkIcon}
