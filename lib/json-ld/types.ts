/** A node of JSON-LD (https://www.w3.org/TR/json-ld11/): its type, perhaps its identity, and its properties. */
export type JsonLdNode = {
  '@type': string | readonly string[]
  '@id'?: string
  readonly [property: string]: unknown
}
