import {execFileSync} from 'node:child_process'

/** True where the machine has a program of this name. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}
