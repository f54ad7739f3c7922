import type {EntityDetails} from '#lib/entities/details.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'

/** An entity as it is opened to others; what is not known is null. */
export type OpenEntity = EntityBasics &
  EntityDetails & {
    _id: string
    _updatedAt: string
    location: {lat: number | null; lng: number | null} | null
  }

/** What is opened: entities, or, until there is one, the samples, which every form of the data calls samples. */
export type OpenData = {entities: readonly OpenEntity[]; areSamples: boolean}

/** Chooses what is opened. A sample is no fact, so that it is left out as soon as there is an entity. */
export function openData(all: readonly OpenEntity[]): OpenData {
  const entities = all.filter(({sample}) => !sample)
  return entities.length > 0 ? {entities, areSamples: false} : {entities: all, areSamples: all.length > 0}
}
