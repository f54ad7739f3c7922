function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

/** Words that say nothing of what is looked for, folded. */
export const stopWords: ReadonlySet<string> = listed(`
  a aby albo ale bez bo byc byl byla bylo byly bedzie beda co coz czego czy czym dla do gdy gdyz gdzie go i ich ile im
  innych inne iz ja jak jaka jakie jaki jakich jako je jego jej jest jestem jestes jestesmy jesli jezeli juz kiedy kogo
  komu kto ktora ktore ktory ktorzy ktorych ktorym lub ma maja mam masz mamy miec mi mnie mna moge moga mozna moze moj
  moja moje moim mojego mojej musi na nad nam nami nas nasz nic nie nim niz o od on ona one oni oraz po pod poniewaz
  przed przez przy sa sam sie skad swoj swoja ta tak takze tam te tego tej ten to tu twoj twoja tych tylko tym u w we wam
  wami was wg wiec wszystko z za zas ze zeby r ul al tel woj m st ds np czemu dlaczego dokad ktoredy bym by abym chce
  chcialbym chcialabym chcialby chcialaby powinien powinna powinno trzeba warto nalezy wolno jakas jakis jakies jakiegos
  jakiejs cos ktos kims czyms kogos czegos gdzies kiedys miedzy ktorego ktorej ktoremu ktorymi jakiego jakiej jakim jakimi
  temu tymi mojemu moimi twojego twojej swojego swojej swoim swoich naszego naszej naszym naszych ilu wlasnie dopiero
  jednak nawet rowniez zatem wtedy no czyli`)

// Folded. Those who ask say whom they ask for, and the texts are all about such people.
const commonplaces = listed(`
  osoba klient czlowiek ktos podopieczny prosze pan pani sposob sprawa rzecz cos pomoc
  wojewodztwo lubuski caly rozny roznica roznic inny nowy potrzebny konieczny wazny uczestnik szukac znalezc skierowac kierowac wyslac pomagac
  isc pojsc chodzic trafic dostac zapisac daleki dalej dlugo dawno czesto teraz potem pozniej wczesniej wziac robic zrobic zaczac dzialac skorzystac korzystac`)

/** Words that say that it may be near a place, folded, in any form; „kolonie”, „okoliczności” and „rejonowy” do not. */
export const nearness =
  /^(?:(?:kolo|obok|niedaleko)(?![a-z])|okolic(?!zn)|blisk(?!osc)|najbliz|pobliz|rejon(?!ow[a-z]))/

// Folded: „osc” is „-ość”, which makes nouns.
const infinitive = /(?:[aiyeu]c|[^o]sc|zc)$/
const nouns = listed('miesiac tysiac siec pamiec czesc tresc wiesc chec niechec rozpacz')

/**
 * How much a word of a question says of what is looked for: little, where it is a verb („trwa”, „złożyć”), and next to
 * nothing, where it is one of the commonest words of people in need. What says less than 1 counts where it is found, and
 * is not missed where it is not.
 *
 * @param keys its dictionary forms, folded, with the concepts that it stands for
 */
export function weightOfWord(keys: readonly string[]): number {
  const words = keys.filter((key) => /^[a-z]/.test(key))
  if (words.length === 0) return 1
  const isConcept = keys.some((key) => /^[#~@]/.test(key))
  if (!isConcept && words.every(isCommon)) return 0.1
  if (words.every((word) => isCommon(word) || isVerb(word))) return 0.35
  return isConcept ? conceptWeight : 1
}

/** Whether a word with these dictionary forms is one of the commonest of people in need. */
export function isCommonplace(keys: readonly string[]): boolean {
  return keys.every((key) => /^[^a-z]/.test(key) || isCommon(key))
}

function isCommon(word: string): boolean {
  return commonplaces.has(word) || nearness.test(word)
}

function isVerb(word: string): boolean {
  return infinitive.test(word) && !nouns.has(word)
}

/** What is named in full, or stands for a concept or a place, says more than a word that happens to be used. */
export const conceptWeight = 2
