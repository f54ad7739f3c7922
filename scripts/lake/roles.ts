import {type Role, usualRoles} from '../../sanity/lake/src/index.ts'

const words: Record<string, Pick<Role, 'title' | 'description'>> = {
  administrator: {title: 'Administrator', description: 'Redaguje i publikuje treści oraz zarządza kontami.'},
  editor: {title: 'Redaktor', description: 'Redaguje i publikuje treści.'},
  viewer: {title: 'Czytelnik', description: 'Czyta także szkice; niczego nie zmienia.'},
}

/** The lake's usual roles, in Polish. */
export const roles: readonly Role[] = usualRoles.map((role) => ({...role, ...words[role.name]}))
