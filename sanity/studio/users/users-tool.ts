import {UsersIcon} from '@sanity/icons/Users'
import type {Tool} from 'sanity'

import {UsersPage} from './users-page.tsx'

/** Accounts of the lake. On Sanity's hosted service people are managed at sanity.io/manage instead. */
export const usersTool: Tool = {
  name: 'uzytkownicy',
  title: 'Użytkownicy',
  icon: UsersIcon,
  component: UsersPage,
}
