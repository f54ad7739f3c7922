import type {JsonObject} from '../document.ts'
import type {EditAction} from './types.ts'

const prefix = 'sanity.action.release.'

/** The actions on releases, by the name they have on the wire. */
export const releaseActionTypes = [
  `${prefix}create`,
  `${prefix}edit`,
  `${prefix}publish`,
  `${prefix}schedule`,
  `${prefix}unschedule`,
  `${prefix}archive`,
  `${prefix}unarchive`,
  `${prefix}delete`,
  `${prefix}import`,
] as const

/** A valid action on a release. `releaseId` is its name. */
export type ReleaseAction = {releaseId: string} & (
  | {type: 'createRelease'; metadata: JsonObject}
  | {type: 'editRelease'; patch: EditAction['patch']}
  | {type: 'publishRelease' | 'unscheduleRelease' | 'archiveRelease' | 'unarchiveRelease' | 'deleteRelease'}
  /** ISO 8601 */
  | {type: 'scheduleRelease'; publishAt: string}
  | {type: 'importRelease'; attributes: JsonObject; ifExists: 'fail' | 'ignore' | 'replace'}
)
