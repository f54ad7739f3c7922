const patienceMs = 30_000

/**
 * A body that is sent piece by piece, as its reader takes it; it breaks off where that reader takes none for half a minute.
 *
 * @param what is sent, for the error then
 * @param onEnd called once, whoever ended it
 */
export function patientStream(
  pieces: Iterator<Uint8Array, void> | AsyncIterator<Uint8Array, void>,
  what: string,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  let patience: NodeJS.Timeout | undefined
  let isEnded = false
  function end(): void {
    clearTimeout(patience)
    if (!isEnded) onEnd()
    isEnded = true
  }
  function wait(controller: ReadableStreamDefaultController<Uint8Array>): void {
    patience = setTimeout(() => {
      controller.error(new Error(`The reader of ${what} took nothing for ${patienceMs / 1000} s.`))
      end()
    }, patienceMs).unref()
  }
  async function send(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    clearTimeout(patience)
    const {done, value} = await pieces.next()
    if (isEnded) return
    if (!done) {
      controller.enqueue(value)
      return wait(controller)
    }
    controller.close()
    end()
  }
  return new ReadableStream<Uint8Array>({
    start: wait,
    async pull(controller) {
      try {
        await send(controller)
      } catch (error) {
        end()
        throw error
      }
    },
    cancel: end,
  })
}
