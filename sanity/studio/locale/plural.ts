/**
 * One text in the three Polish forms of a count: 1 dokument, 2 dokumenty, 5 dokumentów. Studio's English has two forms,
 * and the locale package translates only the first.
 */
export function plural(key: string, one: string, few: string, many: string): Record<string, string> {
  return {[`${key}_one`]: one, [`${key}_few`]: few, [`${key}_many`]: many, [`${key}_other`]: many}
}
