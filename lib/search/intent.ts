import {fold} from '#lib/polish/letters.ts'

import type {Question, Wanted} from './question.ts'
import {nearness} from './small-words.ts'

/**
 * What a question is for besides its words: what is to come („kiedy następne spotkanie”), what a thing is („co to jest
 * CIS”), where there is one („lista klubów”), or how and whether („kto może założyć CIS”), which is told in sentences.
 */
type Intent = 'coming' | 'definition' | 'list' | 'telling' | null

/** A question without the words that only say what it is for. `isNear`: what lies around the place will do too. */
export type Aimed = Question & {intent: Intent; isNear: boolean}

type Rule = {
  intent: Intent
  /** On the folded question. */
  asks: RegExp
  /** Words that stand in no text that answers. */
  drops: RegExp
}

const none = /^(?!)/

const rules: readonly Rule[] = [
  {
    intent: 'coming',
    asks: /(?:^| )(?:(?:nastepn|najblizsz|kolejn|nadchodzac|przyszl|planowan|zaplanowan|termin)[a-z]*|wkrotce|(?<!od )kiedy (?:.* )?(?:spotka|wydarze|szkole|konferencj|seminari|webinar|targi|warsztaty|zjazd|bedzie|odbedzie|odbywa)[a-z]*)(?= |$|[?])/,
    drops: /^(?:nastepn|najblizsz|kolejn|nadchodzac|przyszl|planowan|zaplanowan|termin|bedzie|odbedz)/,
  },
  {
    intent: 'definition',
    asks: /^(?:co to(?: jest| sa)?|czym (?:jest|sa)|czym sie zajmuj[a-z]*|czym zajmuj[a-z]* sie|co robi[a-z]*|co (?:znaczy|oznacza)|za co odpowiada[a-z]*|kto to(?: jest)?|definicja) /,
    drops: /^(?:zajmuj|robi|znaczy|oznacza|odpowiada|definicja)/,
  },
  {
    intent: 'list',
    asks: /(?:^| )(?:wykaz|list[ay]|spis|rejestr|adresy|gdzie (?:jest|sa|znajd[a-z]*|dziala[a-z]*)|(?:jakie|ktore) .*(?:sa|dzialaja))(?= |$)/,
    drops: /^(?:wykaz|lista|listy|spis|rejestr|adresy|dziala|znajd|podmiot|wojewodztw|lubusk)/,
  },
  {
    intent: 'telling',
    asks: /^(?:jak|kto|czy|co|ile|kiedy|dlaczego|jaki|jaka|jakie|kogo|komu|czym|gdzie|dokad|skad|od kiedy|mam|jestem) ?/,
    drops: none,
  },
]

const where =
  /^(?:dokad|gdzie|do kogo|komu|od czego|co) (?:.* )?(?:skierowac|kierowac|poslac|wyslac|odeslac|zaczac|isc|pojsc|zglosic|zaproponowac|poradzic|doradzic|pomocy)(?= |$|[?])/

/** Whether a question asks where to send somebody, where to begin or what to offer. */
export function asksWhere(text: string): boolean {
  return where.test(fold(text))
}

/** What a question is for. Its first rule that leaves something to look for counts. */
export function aimOf(question: Question): Aimed {
  const folded = fold(question.text)
  // „Koło Żar”, „najbliższy CIS”: which place is said by its name alone.
  const isNamed = question.wanted.some(isPlace)
  const wanted = isNamed ? leaveOut(question.wanted, folded, nearness) : question.wanted
  const isNear = wanted.length < question.wanted.length
  for (const {intent, asks, drops} of rules) {
    if (!asks.test(folded)) continue
    return {...question, wanted: leaveOut(wanted, folded, drops), intent, isNear}
  }
  return {...question, wanted, intent: null, isNear}
}

/** Whether a thing asked for is a place of the region. */
export function isPlace({keys}: Wanted): boolean {
  return keys.some((key) => key.startsWith('@'))
}

function leaveOut(wanted: readonly Wanted[], folded: string, drops: RegExp): Wanted[] {
  const left = wanted.filter(({start, end}) => !drops.test(folded.slice(start, end)))
  return left.length > 0 ? left : [...wanted]
}
