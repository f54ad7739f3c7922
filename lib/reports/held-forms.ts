import {randomBytes} from 'node:crypto'

import type {ReportProblem, ReportValues} from './report.ts'

/** A form that could not be filed, until its reader has mended it. */
export type HeldForm = {values: ReportValues; problems: readonly ReportProblem[]; token: string}

/** Forms by a key that nobody can guess. */
export type HeldForms<Form = HeldForm> = {
  /** Keeps a form and answers its key; `now` in ms since the epoch. */
  hold(form: Form, now: number): string
  read(key: string, now: number): Form | null
}

const usual = {lifetimeMs: 30 * 60 * 1000, max: 300}

/**
 * Forms with mistakes, held in memory and nowhere else: so a page can show what was written without script, without a
 * cookie and without the reader's words in an address. The oldest make room for new ones.
 *
 * Not an lru-cache: reading a form must not lengthen its stay, and it goes by the time its caller gives.
 */
export function createHeldForms<Form = HeldForm>({lifetimeMs, max} = usual): HeldForms<Form> {
  const held = new Map<string, {form: Form; until: number}>()
  return {
    hold(form, now) {
      for (const [key, {until}] of held) if (until <= now || held.size >= max) held.delete(key)
      const key = randomBytes(16).toString('base64url')
      held.set(key, {form, until: now + lifetimeMs})
      return key
    },
    read(key, now) {
      const found = held.get(key)
      return found && now < found.until ? found.form : null
    },
  }
}
