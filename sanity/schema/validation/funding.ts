import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'

const obligatory = ['europeanFunds', 'republic', 'europeanUnion']

/** The signs of the funds, of the republic and of the Union stand together or not at all; the region's joins them. */
export function checkSigns(funding: unknown): Check {
  const hasSign = (name: string) => Boolean(valueOf(valueOf(funding, name), 'asset'))
  const present = obligatory.filter(hasSign).length
  return check(
    present === obligatory.length || (present === 0 && !hasSign('region')),
    'Znaki Funduszy Europejskich, Rzeczypospolitej Polskiej i Unii Europejskiej muszą wystąpić razem. Dodaj brakujące.',
  )
}

/** A sign is never an ornament: a screen reader has to name it. */
export function checkSignIsDescribed(sign: unknown): Check {
  return check(
    !valueOf(sign, 'asset') || valueOf(sign, 'decorative') !== true,
    'Znak nie jest ozdobą. Odznacz „Zdjęcie jest ozdobne” i wpisz, co głosi znak.',
  )
}
