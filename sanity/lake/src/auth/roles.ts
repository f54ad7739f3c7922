import {type Grant, permissions} from './grants.ts'

/** A role that people can have. `name` is stored with the person; `title` and `description` are what people read. */
export type Role = {name: string; title: string; description?: string; grants: readonly Grant[]}

/** Reads published documents: those whose id has no dot. What everybody may do who does not say who they are. */
export const anonymousGrants: readonly Grant[] = [{filter: '_id in path("*")', permissions: ['read']}]

/** Does everything, the administration of accounts included. */
export const administratorGrants: readonly Grant[] = [{filter: '_id in path("**")', permissions}]

/** Reads everything, drafts included, and changes nothing. */
export const viewerGrants: readonly Grant[] = [{filter: '_id in path("**")', permissions: ['read', 'history']}]

/** Reads and writes all comments and tasks. */
export const commenterGrants: readonly Grant[] = [
  {filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'editHistory']},
]

// `path("_.**")` would not do: groq-js, which the Studio asks, lets its dot stand for any letter.
const editorGrants: readonly Grant[] = [
  {filter: '_id in path("**")', permissions: ['read']},
  {
    filter: '!string::startsWith(_id, "_.") || string::startsWith(_id, "_.releases.")',
    permissions: ['create', 'update', 'history', 'editHistory'],
  },
]

/** The roles of a lake that is told of no others. */
export const usualRoles: readonly Role[] = [
  {
    name: 'administrator',
    title: 'Administrator',
    description: 'Edits and publishes, and administers accounts.',
    grants: administratorGrants,
  },
  {name: 'editor', title: 'Editor', description: 'Edits and publishes.', grants: editorGrants},
  {
    name: 'viewer',
    title: 'Viewer',
    description: 'Reads drafts too, and changes nothing.',
    grants: viewerGrants,
  },
]
