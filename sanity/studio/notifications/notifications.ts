import type {SanityClient} from '@sanity/client'

/** A piece of a message: words, or somebody who is mentioned. */
type MessagePart = {_key: string; text: string | null; userId: string | null}

/** An open comment in which somebody mentions the reader. */
export type Mention = {
  _id: string
  _createdAt: string
  authorId: string
  /** What the comment is about: a document, or (without a type) a task. */
  target: {id: string; type: string | null}
  title: string | null
  parts: MessagePart[] | null
}

/** An open task that was given to the reader. */
export type AssignedTask = {_id: string; title: string | null; dueBy: string | null; authorId: string}

/** What waits for somebody. */
export type Notifications = {mentions: Mention[]; tasks: AssignedTask[]}

const mentions = '_type == "comment" && status == "open" && authorId != $id && $id in message[].children[].userId'
const tasks = '_type == "tasks.task" && status == "open" && assignedTo == $id && defined(createdByUser)'

/** What of the add-on dataset is about a person ($id). */
export const aboutPerson = `(${mentions}) || (${tasks})`

const query = `{
  "mentions": *[${mentions}] | order(_createdAt desc)[0...50]{
    _id, _createdAt, authorId,
    "target": {"id": target.document._ref, "type": target.documentType},
    "title": context.notification.documentTitle,
    "parts": message[].children[]{_key, text, userId}
  },
  "tasks": *[${tasks}] | order(coalesce(dueBy, "9999") asc, _createdAt asc)[0...50]{_id, title, dueBy, authorId}
}`

/** What waits for a person, from the add-on dataset of comments and tasks. */
export function askForNotifications(client: SanityClient, id: string): Promise<Notifications> {
  return client.fetch<Notifications>(query, {id}, {perspective: 'raw'})
}
