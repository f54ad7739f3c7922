import type {EntityDetails} from '#lib/entities/details.ts'

/** An entity as it is opened to others; what is not known is null. */
export type OpenEntity = EntityDetails & {
  _id: string
  _updatedAt: string
  name: string | null
  slug: string | null
  kind: string | null
  operator: string | null
  powiat: string | null
  address: string | null
  location: {lat: number | null; lng: number | null} | null
  phone: string | null
  email: string | null
  website: string | null
  verifiedAt: string | null
  source: string | null
  sample: boolean | null
}

/** What is opened: entities, or, until there is one, the samples, which every form of the data calls samples. */
export type OpenData = {entities: readonly OpenEntity[]; areSamples: boolean}

/** Chooses what is opened. A sample is no fact, so that it is left out as soon as there is an entity. */
export function openData(all: readonly OpenEntity[]): OpenData {
  const entities = all.filter(({sample}) => !sample)
  return entities.length > 0 ? {entities, areSamples: false} : {entities: all, areSamples: all.length > 0}
}
