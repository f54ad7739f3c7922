/** Writes an unexpected fault to stderr, with its causes; answers carry nothing of it. */
export function logError(error: unknown): void {
  process.stderr.write(`${new Date().toISOString()} lake: ${describe(error)}\n`)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
