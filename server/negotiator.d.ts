// The types on npm are of an older version, which knew no preference of the server's.
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: {headers: Record<string, string | undefined>})
    /** The media types and ranges that the client names and does not refuse, best first. */
    mediaTypes(): string[]
    /** What the client accepts of those available, best first; `preferred` decides between what it likes equally. */
    encodings<Available extends string>(
      available: readonly Available[],
      options: {preferred: readonly string[]},
    ): Available[]
  }
}
