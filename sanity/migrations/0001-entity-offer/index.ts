import {at, defineMigration, setIfMissing} from '@sanity/migrate'

const ofSocialEmployment = [
  'longTermUnemployed',
  'homeless',
  'alcohol',
  'drugs',
  'mentalIllness',
  'exPrisoners',
  'refugees',
  'disabled',
]

const byLaw: Record<string, {services: string[]; targetGroups: string[]}> = {
  kis: {services: ['socialReintegration', 'vocationalReintegration'], targetGroups: ofSocialEmployment},
  cis: {services: ['socialReintegration', 'vocationalReintegration'], targetGroups: ofSocialEmployment},
  wtz: {services: ['occupationalTherapy', 'rehabilitation'], targetGroups: ['disabled']},
  zaz: {services: ['employment', 'rehabilitation'], targetGroups: ['disabled']},
  owes: {services: ['socialEconomyAdvice'], targetGroups: ['organizations']},
}

/**
 * Entities have services and target groups from here on. Those of the sample content get what the acts say of their kind, so
 * that the filters of the directory find something; what editors wrote, and entities that are no samples, stay as they are:
 * what those offer only they can say.
 */
export default defineMigration({
  title: 'Sample entities say what their kind offers, and to whom',
  documentTypes: ['entity'],
  migrate: {
    document({_id, kind, sample, services, targetGroups}) {
      const offered = typeof kind === 'string' ? byLaw[kind] : undefined
      if (sample !== true || !offered || !/^(?:drafts\.)?entity-/.test(_id)) return
      if (services !== undefined || targetGroups !== undefined) return
      return [at('services', setIfMissing(offered.services)), at('targetGroups', setIfMissing(offered.targetGroups))]
    },
  },
})
