/*
 * Loaded into every part ahead of its own code: the channel to the start script closes when that ends, even without a
 * word (SIGKILL), and the part ends as if it had been told to. Else an orphan would hold the port.
 */
if (process.env['START_PROCESS']) {
  // Processes that a part starts itself load this too, and are left alone: their channels are the part's.
  delete process.env['START_PROCESS']
  process.once('disconnect', end)
  // To listen must not keep a part alive that has nothing more to do, as a build has not.
  process.channel?.unref()
  // The start script may be gone already.
  if (!process.connected) end()
}

function end(): void {
  process.kill(process.pid, 'SIGTERM')
}
