import {BellIcon} from '@sanity/icons/Bell'
import type {Tool} from 'sanity'

import {NotificationsPage} from './notifications-page.tsx'

/** What waits for whoever is signed in: comments that mention them, and their tasks. */
export const notificationsTool: Tool = {
  name: 'powiadomienia',
  title: 'Powiadomienia',
  icon: BellIcon,
  component: NotificationsPage,
}
