import {evaluate, parse} from 'groq-js'

/** What a query answers on a handful of documents, by plain groq-js. */
export async function ask(
  query: string,
  dataset: readonly object[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const value = await evaluate(parse(query, {params}), {dataset: [...dataset], params})
  return value.get()
}
