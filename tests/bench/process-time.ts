import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK'], {encoding: 'utf8'}))
const quietMs = 200

/** The processor time that a process has used so far, all its threads together, in ms. Linux only. */
export function processTime(id: number): number {
  // Behind the name, which may hold spaces and brackets, the 12th and 13th fields are user and system time (proc(5)).
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond
}

/** The memory that a process holds at the moment, and has held at most, in MB. Linux only. */
export function processMemory(id: number): {now: number; most: number} {
  const status = readFileSync(`/proc/${id}/status`, 'utf8')
  const megabytes = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024) / 1e6
  return {now: megabytes('VmRSS'), most: megabytes('VmHWM')}
}

const longestWorkMs = 600_000

/**
 * Waits until processes have used no processor time for a while, all at once: where one waits for another, each rests in turns.
 * @throws where they work for ten minutes on end
 */
export async function untilQuiet(...ids: readonly number[]): Promise<void> {
  const end = performance.now() + longestWorkMs
  const used = () => ids.reduce((sum, id) => sum + processTime(id), 0)
  for (let before = -1, now = used(); before !== now; before = now, now = used()) {
    if (performance.now() > end) throw new Error(`Of ${ids.join(' and ')}, one process works after ten minutes.`)
    await sleep(quietMs)
  }
}
