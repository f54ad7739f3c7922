import {versioned} from '../auth/addresses.ts'

/** The two addresses of a data operation: by dataset, and by resource (`projects/P/datasets/D`). */
export function dataPaths(operation: string, rest = ''): string[] {
  return [
    `${versioned}/data/${operation}/:dataset${rest}`,
    `${versioned}/projects/:project/datasets/:dataset/${operation}${rest}`,
  ]
}
