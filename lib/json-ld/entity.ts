import {safeHref} from '#lib/addresses/links.ts'
import {degrees, type Location} from '#lib/entities/map-links.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'

import {postalAddress, telephone} from './postal-address.ts'
import type {JsonLdNode} from './types.ts'

/** What structured data tells of an entity; `url` is the address of its page here. */
export type EntityFacts = {
  name: string
  kind: string | null
  operator: string | null
  powiat: string | null
  address: string | null
  location: Location | null
  phone: string | null
  email: string | null
  website: string | null
  url: string
}

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
  const link = safeHref(website ?? '')
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
    ...(powiat && {areaServed: {'@type': 'AdministrativeArea', name: powiatTitle(powiat)}}),
  }
}

function place({lat, lng}: Location): JsonLdNode {
  return {
    '@type': 'Place',
    geo: {'@type': 'GeoCoordinates', latitude: Number(degrees(lat)), longitude: Number(degrees(lng))},
  }
}
