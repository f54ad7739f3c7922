/** The call that makes an object: the number of its shape (`Part[]`), then what it is made of. */
export const objectCall = ' object'
/** The call that answers what stands in a value: the value, then the number of the path. */
export const fieldCall = ' field'
/** As `fieldCall`; values that have no identity come with their source. */
export const sourceCall = ' source'
/** The call that lets a sum pass: objects that are added up tell nothing of where their values are from. */
export const sumCall = ' sum'

/** Names and positions, one within the other. */
export type Path = readonly (string | number)[]

/**
 * A part of an object that is made: an attribute, or all attributes of another object. `at` is the position of its value in
 * what the object is made of. With `path`, it is what stands in that value there.
 */
export type Part = {kind: 'attribute'; name: string; at: number; path: Path | null} | {kind: 'splat'; at: number}
