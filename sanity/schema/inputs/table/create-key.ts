/** A `_key` for a new array item. Works on plain http too, where `crypto.randomUUID` does not exist. */
export function createKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
