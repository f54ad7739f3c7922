const rules = new Intl.PluralRules('pl')
const numbers = new Intl.NumberFormat('pl')

/** The three forms of a Polish noun after a number: 1 osoba, 2 osoby, 5 osób; `fraction` for 1,5 osoby. */
export type NounForms = {one: string; few: string; many: string; fraction?: string}

/** The form of the noun that stands after `count`. */
export function plural(count: number, forms: NounForms): string {
  switch (rules.select(count)) {
    case 'one':
      return forms.one
    case 'few':
      return forms.few
    case 'many':
      return forms.many
    default:
      return forms.fraction ?? forms.few
  }
}

/** The number with its noun, not to be broken between lines: „30 osób”. */
export function counted(count: number, forms: NounForms): string {
  return `${numbers.format(count)}\u00A0${plural(count, forms)}`
}
