/** One version, and what became of each thing that it was asked to do: `true`, or what went wrong. */
export type Row = {what: string; results: Readonly<Record<string, true | string>>}

/** Does something, and answers its value with `true`, or what went wrong. */
export async function attempt<Value>(
  work: () => Promise<Value> | Value,
): Promise<{value: Value; result: true} | {value: undefined; result: string}> {
  try {
    return {value: await work(), result: true}
  } catch (error) {
    return {value: undefined, result: error instanceof Error ? error.message : String(error)}
  }
}

/** The rows as Markdown, padded as the formatter does it, and below them what went wrong. */
export function table(title: string, rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({results}) => Object.keys(results)))]
  const lines = rows.map(({what, results}) => [what, ...columns.map((column) => word(results[column]))])
  const all = [[title, ...columns], ...lines]
  const widths = [title, ...columns].map((_, at) => Math.max(3, ...all.map((cells) => cells[at]?.length ?? 0)))
  const printed = all.map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [printed[0], rule, ...printed.slice(1), ...failures(rows)].join('\n')
}

function word(result: true | string | undefined): string {
  if (result === undefined) return '–'
  return result === true ? 'yes' : 'no'
}

function failures(rows: readonly Row[]): string[] {
  return rows.flatMap(({what, results}) =>
    Object.entries(results).flatMap(([name, result]) => (result === true ? [] : [`✗ ${what}, ${name}: ${result}`])),
  )
}
