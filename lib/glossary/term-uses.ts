import {type Term, termFinder} from './term-pattern.ts'

/** A page whose text may use terms. */
export type TermSource = {title: string; href: string; lines: readonly string[]}

/** The pages that use each term, by the term's `_id`, in the order they are given. */
export function termUses<Source extends TermSource>(
  terms: readonly Term[],
  sources: readonly Source[],
): Map<string, Source[]> {
  const find = termFinder(terms)
  const uses = new Map<string, Source[]>()
  for (const source of sources) {
    const used = new Set(source.lines.flatMap((line) => find(line).map(({term}) => term._id)))
    for (const id of used) uses.set(id, [...(uses.get(id) ?? []), source])
  }
  return uses
}
