import {CogIcon} from '@sanity/icons/Cog'
import type {Tool} from 'sanity'

import {ServerPage} from './server-page.tsx'

/** Tokens and origins of the lake. On Sanity's hosted service they are managed at sanity.io/manage instead. */
export const serverTool: Tool = {
  name: 'ustawienia-serwera',
  title: 'Ustawienia serwera',
  icon: CogIcon,
  component: ServerPage,
}
