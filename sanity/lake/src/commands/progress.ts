import type {Report} from '../sqlite/check/report.ts'

const everyMs = 200

/** Shows on a terminal how far work has come, on a line that is written over; elsewhere a line a step. */
export function showProgress(output: NodeJS.WriteStream): Report & {end: () => void} {
  let [what, total, shownAt, open] = ['', 0, 0, false]
  function end(): void {
    if (open) output.write('\n')
    open = false
  }
  return {
    step(name, count) {
      end()
      ;[what, total, shownAt] = [name, count, 0]
      if (!output.isTTY) output.write(`${what}${total > 0 ? `: ${total}` : ''}\n`)
    },
    done(count, of = total) {
      const now = performance.now()
      if (!output.isTTY || (now - shownAt < everyMs && count < of)) return
      shownAt = now
      open = true
      output.write(`\r${what}: ${count} of ${of}`)
    },
    end,
  }
}
