import {AsyncLocalStorage} from 'node:async_hooks'

import {processWide} from '#lib/freshness/process-wide.ts'

/** A form that a page answers; `fields` is null where it could not be read, `status` is the HTTP status of the answer. */
export type PostedForm = {fields: URLSearchParams | null; status: number}

declare global {
  interface ProcessWide {
    postedForms: AsyncLocalStorage<PostedForm>
  }
}

/** Renders a page within reach of the form that it answers. The form lives as long as that render, and nowhere else. */
export function withPostedForm<Result>(form: PostedForm, render: () => Result): Result {
  return forms().run(form, render)
}

/** The form that this render answers, or null where nobody posted one. */
export function postedForm(): PostedForm | null {
  return forms().getStore() ?? null
}

function forms(): AsyncLocalStorage<PostedForm> {
  return processWide('postedForms', () => new AsyncLocalStorage<PostedForm>())
}
