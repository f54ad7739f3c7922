import type {LakeDocument} from '../document.ts'
import {applyMutation} from '../mutate/apply.ts'
import {withArrayKeys} from '../mutate/array-keys.ts'
import {mutatedId} from '../mutate/types.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import {planCreate, planCreateVersion, planReplace} from './plan-create.ts'
import {planEdit, planUnpublishVersion} from './plan-edit.ts'
import {planDelete, planDiscard, planPublish, planUnpublish} from './plan-publish.ts'
import {planRelease} from './plan-release.ts'
import type {Action} from './types.ts'
import type {View} from './view.ts'

/** What planning needs: the time of the transaction (ISO), new array keys, and who acts. */
export type PlanContext = {now: string; createKey: () => string; author: string}

/**
 * Turns actions into mutations as listeners see them, array keys made. Each action sees what those before it did.
 * Throws LakeError actionError: 409 where an action does not fit the documents it finds.
 */
export function planActions(
  actions: readonly Action[],
  read: (id: string) => LakeDocument | null,
  context: PlanContext,
): DocumentMutation[] {
  const changed = new Map<string, LakeDocument | null>()
  const current = (id: string) => changed.get(id) ?? (changed.has(id) ? null : read(id))
  return actions.flatMap((action, index) => {
    const planned = planAction(action, {read: current, index}, context).map((each) =>
      'releaseId' in action ? each : withArrayKeys(each, context.createKey),
    )
    for (const mutation of planned) {
      const id = mutatedId(mutation)
      changed.set(id, applyMutation(current(id), mutation, {now: context.now, index, kind: 'actionError'}))
    }
    return planned
  })
}

function planAction(action: Action, view: View, context: PlanContext): DocumentMutation[] {
  if ('releaseId' in action) return planRelease(action, view, context)
  switch (action.type) {
    case 'create':
      return planCreate(action, view)
    case 'edit':
      return planEdit(action, view)
    case 'publish':
      return planPublish(action, view)
    case 'unpublish':
      return planUnpublish(action, view)
    case 'delete':
      return planDelete(action, view)
    case 'discard':
      return planDiscard(action, view)
    case 'replace':
      return planReplace(action, view)
    case 'createVersion':
    case 'copyVersion':
      return planCreateVersion(action, view)
    case 'unpublishVersion':
      return planUnpublishVersion(action, view)
  }
}
