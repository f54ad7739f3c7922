/** A `ref` for what has just appeared, and may be far above or below what brought it. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({block: 'nearest'})
}
