/** A field of a value of unknown shape: what validation gets as `parent` or `document`. */
export function valueOf(object: unknown, field: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, field) : undefined
}
