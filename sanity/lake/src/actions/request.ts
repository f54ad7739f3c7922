import {invalidRequest, parseEach, requestObject, transactionIdOf} from '../mutate/request.ts'
import {parseAction} from './parse-action.ts'
import type {Action} from './types.ts'

/** A valid body of data/actions. */
export type ActionsRequest = {
  actions: readonly Action[]
  transactionId: string | undefined
  /** Check and compute everything, store nothing. The Studio sends such requests at every start. */
  dryRun: boolean
}

/** Validates the body of data/actions. Throws LakeError 400 actionError that names the first faulty action by its index. */
export function parseActionsRequest(body: unknown): ActionsRequest {
  const {actions, dryRun} = requestObject('actionError', body)
  if (!Array.isArray(actions)) throw invalidRequest('actionError', '"actions" must be a list of actions.')
  return {
    actions: parseEach('actionError', actions, parseAction),
    transactionId: transactionIdOf(body, 'actionError'),
    dryRun: dryRun === true,
  }
}
