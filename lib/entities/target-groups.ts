/**
 * Whom entities take, from a closed list: first those whom art. 1 ust. 2 of the act on social employment names, then the others
 * that entities work for. `value` is stored in documents, `slug` stands in addresses and in open data.
 */
export const targetGroups = [
  {value: 'longTermUnemployed', slug: 'dlugotrwale-bezrobotni', title: 'osoby długotrwale bezrobotne'},
  {value: 'homeless', slug: 'bezdomnosc', title: 'osoby w kryzysie bezdomności'},
  {value: 'alcohol', slug: 'uzaleznienie-od-alkoholu', title: 'osoby uzależnione od alkoholu'},
  {value: 'drugs', slug: 'uzaleznienie-od-narkotykow', title: 'osoby uzależnione od narkotyków'},
  {value: 'mentalIllness', slug: 'zaburzenia-psychiczne', title: 'osoby z zaburzeniami psychicznymi'},
  {value: 'exPrisoners', slug: 'po-zakladzie-karnym', title: 'osoby zwalniane z zakładów karnych'},
  {value: 'refugees', slug: 'uchodzcy', title: 'uchodźcy i inni cudzoziemcy'},
  {value: 'disabled', slug: 'niepelnosprawnosc', title: 'osoby z niepełnosprawnościami'},
  {value: 'economicallyInactive', slug: 'bierni-zawodowo', title: 'osoby bierne zawodowo'},
  {value: 'unemployed', slug: 'bezrobotni', title: 'osoby bezrobotne i poszukujące pracy'},
  {value: 'youngAdults', slug: 'po-pieczy-zastepczej', title: 'osoby opuszczające pieczę zastępczą'},
  {value: 'families', slug: 'rodziny', title: 'rodziny i opiekunowie'},
  {value: 'socialAssistance', slug: 'pomoc-spoleczna', title: 'osoby korzystające z pomocy społecznej'},
  {value: 'organizations', slug: 'organizacje', title: 'organizacje i podmioty ekonomii społecznej'},
] as const

/** „osoby w kryzysie bezdomności” for the stored `homeless`; null for a value that does not exist. */
export function targetGroupTitle(value: string): string | null {
  return targetGroups.find((group) => group.value === value)?.title ?? null
}
