import type {CurrentUser} from 'sanity'

export function isAdministrator(user: Omit<CurrentUser, 'role'> | null): boolean {
  return user?.roles.some(({name}) => name === 'administrator') ?? false
}
