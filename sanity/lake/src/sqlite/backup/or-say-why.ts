import {rm} from 'node:fs/promises'

import {isFull} from '../sqlite-errors.ts'

const codesOfFullDisks = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Does work that fills a folder. Where it fails, the folder goes again, and the error says what that means, and asks for room
 * where its want may be the reason.
 */
export async function orSayWhy<Result>(meaning: string, folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    await rm(folder, {recursive: true, force: true})
    if (!(cause instanceof Error)) throw cause
    throw new Error(`${meaning}: ${cause.message}${isForWantOfRoom(cause) ? '. Is there room for it?' : ''}`, {cause})
  }
}

function isForWantOfRoom(error: Error): boolean {
  return isFull(error) || ('code' in error && codesOfFullDisks.has(error.code))
}
