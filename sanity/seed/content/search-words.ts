import {slugify} from '#lib/polish/slugs.ts'

import type {SeedDocument} from '../write/seed-document.ts'

/** What the sample's texts call a thing, and what people in the field and their clients call it. */
const words: Record<string, readonly string[]> = {
  'zakład karny': [
    'więzienie',
    'kryminał',
    'areszt',
    'odsiadka',
    'zk',
    'były więzień',
    'więzień',
    'skazany',
    'osadzony',
  ],
  'uzależnienie od narkotyków': ['narkoman', 'narkomania', 'narkotyki', 'ćpun', 'branie', 'dragi'],
  'uzależnienie od alkoholu': ['alkoholik', 'alkoholizm', 'pijak', 'pijaństwo', 'nałóg', 'odwyk', 'trzeźwość', 'AA'],
  uchodźca: ['cudzoziemiec', 'obcokrajowiec', 'imigrant', 'migrant', 'ukrainiec', 'ukrainka', 'azyl', 'uchodźstwo'],
  bezdomność: ['bezdomny', 'bez dachu nad głową', 'noclegownia', 'schronisko', 'eksmisja', 'osoba bezdomna'],
  niepełnosprawność: ['niepełnosprawny', 'inwalida', 'inwalidztwo', 'kaleka', 'upośledzony', 'grupa inwalidzka'],
  'zaburzenia psychiczne': ['depresja', 'schizofrenia', 'choroba psychiczna', 'chory psychicznie', 'psychiatra'],
  'długotrwale bezrobotny': ['bezrobotny', 'bez pracy', 'bezrobocie', 'długotrwałe bezrobocie', 'pośredniak'],
  OPS: ['mops', 'gops', 'opieka społeczna', 'pomoc społeczna', 'opieka', 'dom pomocy'],
  PCPR: ['centrum pomocy rodzinie', 'pcprz'],
  PUP: ['urząd pracy', 'pośredniak', 'kuroniówka', 'bezrobotni urząd'],
  rehabilitacja: ['pfron', 'fundusz rehabilitacji', 'dofinansowanie dla niepełnosprawnych'],
  orzeczenie: ['stopień niepełnosprawności', 'papiery na niepełnosprawność', 'komisja lekarska', 'zus komisja'],
  renta: ['rencista', 'rencistka', 'na rencie', 'zus'],
  emerytura: ['emeryt', 'emerytka', 'emeryci'],
  'świadczenie integracyjne': ['pensja w cis', 'pieniądze w cis', 'ile płacą w cis', 'wypłata w cis'],
  skierowanie: ['skierować', 'zapisać się', 'zapisy', 'jak się dostać', 'przyjęcie'],
  'kontrakt socjalny': ['umowa z ops', 'umowa z opieką'],
  'pracownik socjalny': ['opiekun socjalny', 'pani z mopsu', 'socjalna'],
  IPZS: ['program zatrudnienia', 'indywidualny program'],
  'terapia zajęciowa': ['warsztaty dla niepełnosprawnych', 'zajęcia dla niepełnosprawnych'],
  'spółdzielnia socjalna': ['spółdzielnia', 'wspólna firma'],
  'przedsiębiorstwo społeczne': ['firma społeczna', 'zakład pracy chronionej'],
  'tekst łatwy do czytania': ['prosty tekst', 'prosty język', 'etr'],
  'język migowy': ['migowy', 'pjm', 'głuchy', 'niesłyszący', 'tłumacz migowy'],
  telefon: ['numer', 'numer telefonu', 'kontakt telefoniczny', 'dzwonić', 'zadzwonić'],
}

/** The words of the trade by which the search finds what the site calls otherwise. */
export const searchWords: SeedDocument[] = Object.entries(words).map(([meant, said]) => ({
  _id: `search-word-${slugify(meant)}`,
  _type: 'searchWord',
  meant,
  said: [...said],
}))
