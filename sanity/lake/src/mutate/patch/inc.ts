import {matchExisting, parsePath} from '../path.ts'
import {write} from './write.ts'

/** `inc`: adds to the numbers at its paths; what is not a number stays as it is. */
export function inc(document: unknown, amounts: Record<string, number>): unknown {
  return Object.entries(amounts).reduce((result, [path, amount]) => add(result, path, amount), document)
}

/** `dec`: subtracts from the numbers at its paths. */
export function dec(document: unknown, amounts: Record<string, number>): unknown {
  return Object.entries(amounts).reduce((result, [path, amount]) => add(result, path, -amount), document)
}

function add(document: unknown, path: string, amount: number): unknown {
  return matchExisting(document, parsePath(path)).reduce((result, {location, value}) => {
    const sum = typeof value === 'number' ? value + amount : Number.NaN
    // JSON knows no infinity: a sum beyond the range of numbers is left undone.
    return Number.isFinite(sum) ? write(result, location, sum) : result
  }, document)
}
