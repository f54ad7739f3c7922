import {httpError, type LakeError} from '../errors.ts'

const reasons = new Map([
  ['ENOSPC', 'the disk is full.'],
  ['EDQUOT', 'the disk is full.'],
  ['EROFS', 'the disk is not writable.'],
  ['EIO', 'the disk reports an error.'],
  ['EMFILE', 'too many files are open.'],
  ['ENFILE', 'too many files are open.'],
])

/**
 * The answer to a file that could not be written or read, or null when the fault is not the machine's. Always 503, as
 * with the database: clients then try again.
 */
export function diskUnavailable(error: unknown): LakeError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason = typeof code === 'string' ? reasons.get(code) : undefined
  if (reason === undefined) return null
  return httpError(
    503,
    `The lake cannot reach its files: ${reason} Nothing was changed; try again.`,
    {},
    {cause: error},
  )
}
