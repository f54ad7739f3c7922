import type {Disk} from './disk.ts'
import type {Erasure} from './erasure.ts'
import type {Sql} from './sql.ts'

/** Does work in one SQL transaction; resolves when it is on disk. */
export type Written = <Result>(work: () => Result) => Promise<Result>

/** How the small stores beside the log write. */
export function createWritten(sql: Sql, disk: Disk, erasure: Pick<Erasure, 'rebuilding'>): Written {
  return async (work) => {
    await erasure.rebuilding()
    disk.check()
    const result = sql.transaction(work)
    await disk.sync()
    return result
  }
}
