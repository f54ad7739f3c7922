import type {Disk} from './disk.ts'
import type {Sql} from './sql.ts'

/** Does work in one SQL transaction; resolves when it is on disk. */
export type Written = <Result>(work: () => Result) => Promise<Result>

/** How the small stores beside the log write. */
export function createWritten(sql: Sql, disk: Disk): Written {
  return async (work) => {
    disk.check()
    const result = sql.transaction(work)
    await disk.sync()
    return result
  }
}
