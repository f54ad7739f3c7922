/** Who is told how far long work has come. */
export type Report = {
  /** A piece of work begins, of which `done` counts up to `total`. */
  step(what: string, total: number): void
  /** `total` where it was not known before. */
  done(count: number, total?: number): void
}
