/** Queries of the table that are not held against plain groq-js, each with its reason. */
export const skips: readonly {query: string; reason: string}[] = []
