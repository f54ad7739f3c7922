import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CogIcon} from '@sanity/icons/Cog'
import {ComposeIcon} from '@sanity/icons/Compose'
import {UsersIcon} from '@sanity/icons/Users'

/** Tabs above a form. The first opens by default. */
export const contentGroup = {name: 'content', title: 'Treść', icon: ComposeIcon, default: true}
export const detailsGroup = {name: 'details', title: 'Szczegóły', icon: CogIcon}
export const legalGroup = {name: 'legal', title: 'Prawo i zmiany', icon: BookmarkIcon}
export const formsGroup = {name: 'forms', title: 'Inne postacie', icon: UsersIcon}
