import {directoryPath} from '#lib/addresses/paths.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {gminasOf} from '#lib/entities/gminas.ts'
import {powiatHeading, powiats} from '#lib/entities/powiats.ts'

import type {SearchDocument} from './documents.ts'

// A place is what is meant by its name: its page comes before texts that name it too.
const placeWeight = 4
// What a kind of entity is comes before a list of them.
const listWeight = 0.3

/** The pages of the directory by powiat and by kind. */
export const placePages: readonly SearchDocument[] = [
  ...powiats.map(({value, title}): SearchDocument => {
    const {names, said = []} = gminasOf[value]
    return {
      ...page(directoryPath({powiat: value}), powiatHeading(value)),
      summary: `Podmioty reintegracji i instytucje: ${title}. ${gminasIn(names)}`,
      sections: names.map((heading) => ({heading, address: '', paragraphs: []})),
      also: ['wykaz podmiotów', title, ...said].join(', '),
      weight: placeWeight,
      powiat: value,
      lists: 'place',
    }
  }),
  ...entityKinds.map(({slug, plural, title}): SearchDocument => ({
    ...page(directoryPath({kind: slug}), plural),
    summary: 'Wykaz według powiatów, z adresami i telefonami.',
    also: `${title}, wykaz, lista, rejestr, adresy, telefony`,
    weight: listWeight,
    lists: 'kind',
  })),
]

function page(path: string, title: string): SearchDocument {
  return {id: path, kind: 'podmioty', path, title, date: null, note: 'wykaz', summary: null, sections: [], also: ''}
}

function gminasIn(names: readonly string[]): string {
  return names.length > 1 ? `Gminy: ${names.join(', ')}.` : ''
}
