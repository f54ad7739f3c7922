import type {ReleaseAction} from '../actions/release-types.ts'
import type {Action} from '../actions/types.ts'
import {type Documents, planTransaction} from '../store/plan-transaction.ts'
import type {CommitRequest} from '../store/transaction.ts'
import {publication, removal} from './steps.ts'

/**
 * Plans what the lake will do in the name of who asks for these actions, and lets it be: whoever may not publish documents may
 * not by a release either, and what cannot be published is refused while its release is still active. Of one that is scheduled,
 * references are looked at when its time has come: another release may make what they refer to.
 *
 * @param now ISO 8601
 * Throws LakeError 403 and 409.
 */
export function rehearse(
  actions: readonly Action[],
  documents: Documents,
  {dataset, author, may, now}: Pick<CommitRequest, 'dataset' | 'author' | 'may'> & {now: string},
): void {
  for (const action of actions) {
    if (!isRehearsed(action)) continue
    const members = documents.versionsIn(action.releaseId).flatMap((id) => documents.get(id) ?? [])
    const mutations = action.type === 'archiveRelease' ? removal(members) : publication(members)
    const isLater = action.type === 'scheduleRelease' && action.publishAt > now
    const request = {dataset, author, may, mutations, releases: 'step', kind: 'actionError'} as const
    planTransaction(request, isLater ? unbound(documents) : documents, {id: 'rehearsal', timestamp: now})
  }
}

function isRehearsed(
  action: Action,
): action is ReleaseAction & {type: 'publishRelease' | 'scheduleRelease' | 'archiveRelease'} {
  return action.type === 'publishRelease' || action.type === 'scheduleRelease' || action.type === 'archiveRelease'
}

function unbound(documents: Documents): Documents {
  return {...documents, has: () => true, referencing: () => []}
}
