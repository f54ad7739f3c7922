import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import type {EntityDetails} from '#lib/entities/details.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {degrees, type Location} from '#lib/entities/map-links.ts'
import {knownHours, weekdays} from '#lib/entities/opening-hours.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'

import {postalAddress, telephone} from './postal-address.ts'
import type {JsonLdNode} from './types.ts'

/** What structured data tells of an entity; `url` is the address of its page here. */
export type EntityFacts = Pick<
  EntityBasics,
  'kind' | 'operator' | 'powiat' | 'address' | 'phone' | 'email' | 'website'
> &
  Pick<EntityDetails, 'areaPowiats' | 'openingHours'> & {name: string; location: Location | null; url: string}

// Who runs a klub, centrum, warsztat or zakład differs from one to the next (a gmina, a foundation, a cooperative), so
// that no narrower type would be true of all.
const types: Record<string, string> = {
  ops: 'GovernmentOrganization',
  pcpr: 'GovernmentOrganization',
  pup: 'GovernmentOrganization',
  socialCooperative: 'LocalBusiness',
  socialEnterprise: 'LocalBusiness',
}

/** An entity (https://schema.org/Organization, or what it more narrowly is). What is not known is left out. */
export function entityJsonLd(entity: EntityFacts): JsonLdNode {
  const {name, kind, operator, powiat, address, location, phone, email, website, url} = entity
  const link = absoluteHref(website)
  const number = telephone(phone ?? '')
  return {
    '@type': types[kind ?? ''] ?? 'Organization',
    '@id': `${url}#podmiot`,
    name,
    mainEntityOfPage: url,
    ...(link && {url: link}),
    ...(operator && {parentOrganization: {'@type': 'Organization', name: operator}}),
    ...(number && {telephone: number}),
    ...(email && {email}),
    ...(address && {address: postalAddress(address)}),
    ...(location && {location: place(location)}),
    ...areaServed(powiat, entity.areaPowiats ?? []),
    ...openingHours(entity.openingHours),
  }
}

// Where nobody has said which powiats an entity works for, it works for its own.
function areaServed(powiat: string | null, served: readonly string[]): Partial<JsonLdNode> {
  const areas = (served.length > 0 ? served : powiat ? [powiat] : []).map((value) => ({
    '@type': 'AdministrativeArea',
    name: powiatTitle(value),
  }))
  const [area, ...others] = areas
  return area ? {areaServed: others.length > 0 ? areas : area} : {}
}

function openingHours(stored: EntityFacts['openingHours']): Partial<JsonLdNode> {
  const known = knownHours(stored)
  if (known.length === 0) return {}
  return {
    openingHoursSpecification: known.map(({days, opens, closes}) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: weekdays.flatMap(({value, schema}) => (days.includes(value) ? [`https://schema.org/${schema}`] : [])),
      opens,
      // Schema.org knows no 24:00.
      closes: closes === '24:00' ? '23:59' : closes,
    })),
  }
}

function place({lat, lng}: Location): JsonLdNode {
  return {
    '@type': 'Place',
    geo: {'@type': 'GeoCoordinates', latitude: Number(degrees(lat)), longitude: Number(degrees(lng))},
  }
}
