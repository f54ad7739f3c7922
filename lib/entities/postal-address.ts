/** A postal address in its parts; what could not be told apart stands in `street`. */
export type PostalAddress = {street: string; postalCode: string | null; town: string | null}

const townLine = /(?:^|[\n,])\s*(\d{2}-\d{3})\s+([^\n,]+?)\s*$/u

/** Takes apart an address as editors write it: the street first, „65-042 Zielona Góra” last, on its own line or not. */
export function parseAddress(address: string): PostalAddress {
  const text = address.trim()
  const found = townLine.exec(text)
  if (!found) return {street: oneLine(text), postalCode: null, town: null}
  return {street: oneLine(text.slice(0, found.index)), postalCode: found[1] ?? null, town: found[2] ?? null}
}

/** An address of several lines in one: „ul. Kupiecka 5, 65-042 Zielona Góra”. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ', ').trim()
}
