import type {CurrentUser} from 'sanity'

/** True for somebody who may read everything and change nothing. */
export function isViewer(user: Omit<CurrentUser, 'role'> | null): boolean {
  return Boolean(user?.roles.length) && (user?.roles.every(({name}) => name === 'viewer') ?? false)
}
