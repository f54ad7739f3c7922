import {UserIcon} from '@sanity/icons/User'
import type {Tool} from 'sanity'

import {AccountPage} from './account-page.tsx'

/** The account of whoever is signed in, at the lake. On Sanity's hosted service people look after theirs at sanity.io. */
export const accountTool: Tool = {
  name: 'moje-konto',
  title: 'Moje konto',
  icon: UserIcon,
  component: AccountPage,
}
