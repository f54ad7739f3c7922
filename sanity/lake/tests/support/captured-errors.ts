import {vi} from 'vitest'

/** What the lake writes to stderr, kept from the terminal until this is disposed of. */
export function capturedErrors() {
  let text = ''
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  return {text: () => text, [Symbol.dispose]: () => write.mockRestore()}
}
