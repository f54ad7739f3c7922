/*
 * Loaded into every part ahead of its own code: the channel to the start script closes when that ends, even without a
 * word (SIGKILL), and the part ends as if it had been told to. Else an orphan would hold the port.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// To listen must not keep a part alive that has nothing more to do, as a build has not.
process.channel?.unref()
