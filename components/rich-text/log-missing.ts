/** What the site does with content it has no component for: it draws the words alone, and says so in the server's log. */
export function logMissing(message: string): void {
  console.warn(`Rich text: ${message}`)
}
