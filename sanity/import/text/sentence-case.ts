import {gminasOf} from '#lib/entities/gminas.ts'
import {fold} from '#lib/polish/letters.ts'

/** Abbreviations of the field that have a vowel; what has none is known by that. */
const abbreviations = new Set(
  `KIS CIS WTZ ZAZ ROPS OWES LOWES PES ES OPS PCPR MOPS MOPR GOPS MGOPS PUP WUP GUP EFS EFRR UE NGO KRS PFRON RPO POKL POWER ZUS NIP REGON BIP LPRES
  RKRES LGD CUS SDS ŚDS OHP MRPIPS MRIPS JST UMWL COVID RODO CEIDG FRDL ZLOP USC POZ NFZ EURES ERASMUS WER GUS AOON ETR IPZS KPO FERS FEW FEWL
  EOG PEFRON ZIT RIS WRZOS WRPS WRDS KRIS OSL OIK UMCS UZ US MEN MSWIA ABC`.split(/\s+/),
)

// Programmes whose first word is a preposition too: „PO WER”.
const programme = /^(?:WER|KL|IG|RYBY)$/

// Written small, and behind whose full stop the sentence goes on.
const everyday = new Set(
  'NR PN DS DR MGR ŚW TZW NP ST KS WG WW PKT CZ STR TYS MLN MLD GODZ UL AL WOJ POW GM POZ ART UST R IM BR BM ZŁ PROF INŻ HAB'.split(
    ' ',
  ),
)

const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const counted =
  /^(?:edycj|etap|stop|kwarta|tur|nab[oó]r|p[oó][lł]rocz|cz[eę][sś][cć]|forum|konferencj|posiedzeni|spotkani|kongres|gal|zjazd|targ|festiwal|sesj|rund|og[oó]lnopolsk|lubusk|wojew[oó]dzk|powiatow|regionaln|mi[eę]dzynarodow|konkurs|warsztat|szkoleni|seminari|przegl[aą]d|olimpiad)/i

/** True for a title in capitals: most of its letters are, and more than an abbreviation would be. */
export function isInCapitals(title: string): boolean {
  const letters = title.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase())
  return letters.length >= 8 && capitals.length / letters.length > 0.7
}

/**
 * A title in capitals as a sentence: „ŚCIEŻKI REINTEGRACJI W ZAZ-ACH” → „Ścieżki reintegracji w ZAZ-ach”. Abbreviations and
 * Roman numbers stay, names of towns of the region keep their capital, and what the page writes in its text with a
 * capital or in capitals is written so. A proposal, for an editor to look at.
 *
 * @param evidence texts of the page, in which words stand as they are written
 * @param known further abbreviations, in capitals
 */
export function toSentenceCase(title: string, evidence: string, known: readonly string[] = []): string {
  const forms = formsIn(evidence)
  const short = new Set([...abbreviations, ...known])
  const words = [...title.matchAll(/[\p{L}\p{N}]+/gu)]
  const towns = townsAmong(words.map(([word]) => word))
  let result = ''
  let end = 0
  words.forEach((match, at) => {
    const [word] = match
    const between = title.slice(end, match.index)
    const before = words[at - 1]?.[0] ?? ''
    const next = words[at + 1]?.[0] ?? ''
    result += between
    const goesOn = everyday.has(before.replace(/^\d+/, '').toUpperCase()) && /^\.\s+$/.test(between)
    const begins = at === 0 || (!goesOn && /[.!?]\s+[„"(]?$|[„"]$/u.test(between))
    const isEnding = between === '-' && isShort(before, short, forms) && word.length <= 4 && !short.has(word)
    // „Zielona Góra-Przylep”: a part of the town.
    const isTown =
      towns.has(at) ||
      (between === '-' && towns.has(at - 1) && !isShort(word, short, forms)) ||
      isRegion(word, before, next)
    result += isEnding ? word.toLowerCase() : written({word, next, begins, isTown, short, forms, first: at === 0})
    end = match.index + word.length
  })
  return result + title.slice(end)
}

type Forms = {small: ReadonlySet<string>; capital: ReadonlyMap<string, string>; whole: ReadonlySet<string>}
type Place = {
  word: string
  next: string
  begins: boolean
  isTown: boolean
  first: boolean
  short: ReadonlySet<string>
  forms: Forms
}

function written({word, next, begins, isTown, first, short, forms}: Place): string {
  const low = word.toLowerCase()
  if (/\d/.test(word)) return isMixed(word) ? word : /^\d+\p{L}+$/u.test(word) ? low : word
  if (isRoman(word, next, first)) return word
  if (everyday.has(word)) return begins ? capitalised(low) : low
  if (isTown) return capitalised(low)
  if (isShort(word, short, forms) || (word === 'PO' && programme.test(next))) return word
  if (begins) return capitalised(low)
  if (forms.small.has(low)) return low
  return forms.capital.get(low) ?? low
}

// „w Lubuskiem”, „RPO-Lubuskie”, „Lubuskie 2020”: the region, where „lubuskie” is an adjective elsewhere.
function isRegion(word: string, before: string, next: string): boolean {
  return (
    (word === 'LUBUSKIEM' && !before.startsWith('WOJ')) ||
    (word === 'LUBUSKIE' && (before === 'RPO' || /^20\d\d$/.test(next)))
  )
}

function isMixed(word: string): boolean {
  return /\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)
}

function isRoman(word: string, next: string, first: boolean): boolean {
  if (!roman.test(word)) return false
  return word.length > 1 || counted.test(next) || (first && word !== 'I' && next !== '')
}

function isShort(word: string, short: ReadonlySet<string>, forms: Forms): boolean {
  if (short.has(word) || forms.whole.has(word)) return true
  return word.length > 1 && word.length < 7 && /^\p{Lu}+$/u.test(word) && !/[AEIOUYĄĘÓ]/u.test(word)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

// How words stand within the sentences of a text that is not in capitals itself.
function formsIn(evidence: string): Forms {
  const small = new Set<string>()
  const capital = new Map<string, string>()
  const whole = new Set<string>()
  for (const line of evidence.split('\n').filter((each) => !isInCapitals(each))) {
    for (const match of line.matchAll(/\p{L}+/gu)) {
      const [word] = match
      const isWhole = word.length > 1 && word === word.toUpperCase()
      const begins = /(?:^|[.!?:•]\s+|[„"”(]|^\s*[-–]\s+)$/u.test(line.slice(0, match.index))
      if (isWhole) whole.add(word)
      else if (word === word.toLowerCase()) small.add(word)
      else if (!begins) capital.set(word.toLowerCase(), word)
    }
  }
  // Of a quotation in capitals within a text, words that it also has in small letters are no abbreviations.
  for (const word of whole) if (small.has(word.toLowerCase()) || word.length > 7) whole.delete(word)
  return {small, capital, whole}
}

// Of towns of other regions those of which news tells.
const elsewhere =
  'Unia Europejska,Europa,Wlkp,Warszawa,Poznań,Wrocław,Kraków,Łódź,Szczecin,Berlin,Gdańsk,Katowice,Lublin,Białystok,Rzeszów,Opole,Kielce,Toruń,Bydgoszcz,Olsztyn,Częstochowa,Legnica,Leszno,Frankfurt'.split(
    ',',
  )

const places = Object.values(gminasOf)
  .flatMap(({names, said = [], alsoWords = []}) => [...names, ...said].filter((name) => !alsoWords.includes(name)))
  .concat(elsewhere)
  .map((name) => name.split(' ').map((word) => fold(word).replace(/[aeiouy]$/, '')))

// What a Polish noun or adjective ends with in any case, without its marks: „Szprotaw-ie”, „Zielon-ej Gór-ze”.
const caseEnding = /^(?:|a|e|i|o|u|y|ie|ia|iu|ze|em|iem|om|ow|owi|ami|ach|ej|iej|ego|iego|emu|iemu|ym|im|ich|ych)$/

function fits(word: string | undefined, stem: string): boolean {
  return word?.startsWith(stem) === true && caseEnding.test(word.slice(stem.length))
}

/** The places, among the words of a title, of those that name a town of the region. */
function townsAmong(words: readonly string[]): Set<number> {
  const folded = words.map(fold)
  return new Set(
    folded.flatMap((word, at) => {
      if (word === 'polsce' || word === 'polske') return [at]
      const name = places.find((stems) => stems.every((stem, place) => fits(folded[at + place], stem)))
      return name ? name.map((_, place) => at + place) : []
    }),
  )
}
