/** The items before and after the one that `isCurrent` finds; null at the ends, and both null when nothing is found. */
export function neighbours<Item>(
  items: readonly Item[],
  isCurrent: (item: Item) => boolean,
): {position: number; previous: Item | null; next: Item | null} {
  const index = items.findIndex(isCurrent)
  if (index < 0) return {position: 0, previous: null, next: null}
  return {position: index + 1, previous: items[index - 1] ?? null, next: items[index + 1] ?? null}
}
