import type {Reporter, TestCase, TestResult} from '@playwright/test/reporter'

const words: Partial<Record<TestResult['status'], string>> = {passed: 'worked', skipped: 'untried'}

/** Prints what was rehearsed and whether it worked, and why where it did not. */
export default class Table implements Reporter {
  #rows: string[] = []

  onTestEnd({title}: TestCase, {status, duration, errors, annotations}: TestResult): void {
    const measured = annotations.filter(({description}) => description !== undefined)
    const notes = measured.map(({type, description}) => `\n${' '.repeat(9)}${type}: ${description}`)
    const row = `${words[status] ?? 'did not'}  ${title} (${(duration / 1000).toFixed(1)} s)${notes.join('')}`
    this.#rows.push(row)
    console.log([row, ...errors.map(({stack, message}) => stack ?? message)].join('\n'))
  }

  onError({stack, message}: {stack?: string; message?: string}): void {
    console.error(stack ?? message)
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk)
  }

  onEnd(): void {
    console.log(`\nWhat was rehearsed under hosted Sanity’s names:\n\n${this.#rows.join('\n')}\n`)
  }
}
