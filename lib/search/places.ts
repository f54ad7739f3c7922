import {gminasOf} from '#lib/entities/gminas.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {slugify} from '#lib/polish/slugs.ts'

/**
 * A name of a place with its keys. `@zarski` is said by whoever names the powiat, and by whoever names one of its towns;
 * who asks for a town asks for it by its own name.
 */
export type PlaceName = {
  name: string
  keys: readonly string[]
  /**
   * With which letter it means the place: „żarski” with any; a town's name with a capital, which those who ask seldom
   * type; one that is a word like any other („siedlisko”) also in questions with a capital only, or after „w”.
   */
  written: 'anyhow' | 'small in questions' | 'with a capital'
}

/** The key of a powiat, or of a city with powiat rights, by its stored value: in all that names it. */
function placeKey(powiat: string): string {
  return `@${powiat}`
}

/** The key of all that lies in a powiat. */
export function insideKey(powiat: string): string {
  return `@in ${powiat}`
}

/** What the places of the region are called: powiats, cities, gminas, and what people say for them. */
export const placeNames: readonly PlaceName[] = powiats.flatMap(({value, title, label}): PlaceName[] => {
  const {names, said = [], alsoWords = []} = gminasOf[value]
  const isLand = title === `powiat ${label}`
  // „powiaty żarski i żagański”: each by itself.
  const land = isLand ? [title, `pow. ${label}`, label] : []
  const towns = [...names, ...said].flatMap((name) => {
    const keys = [townKey(name, names), placeKey(value)]
    const written = alsoWords.includes(name) ? 'with a capital' : 'small in questions'
    return ['', 'gmina ', 'miasto '].map((kind) => ({name: kind + name, keys, written}) as const)
  })
  return [...land.map((name) => ({name, keys: [placeKey(value)], written: 'anyhow'}) as const), ...towns]
})

// „Kostrzyn” is Kostrzyn nad Odrą; what is no beginning of a name („ZG”) stands for the first.
function townKey(name: string, names: readonly string[]): string {
  const whole = names.find((each) => each.startsWith(name)) ?? names.find((each) => name.startsWith(each.slice(0, 4)))
  return `@town ${slugify(whole ?? names[0] ?? name)}`
}

/**
 * What a question for a place asks for: a powiat is all that names it or lies in it; a town only what names the town,
 * and the page of its powiat.
 */
export function askedPlaces(keys: readonly string[]): readonly string[] {
  const isTown = keys.some((key) => key.startsWith('@town'))
  return keys.flatMap((key) => {
    const powiat = powiats.find(({value}) => placeKey(value) === key)?.value
    if (!powiat) return [key]
    return isTown ? [] : [key, insideKey(powiat)]
  })
}
