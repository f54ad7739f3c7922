import {endpoints} from '#lib/addresses/addresses.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {JsonLdNode} from './types.ts'

type Site = {
  title: string
  organization: string | null
  address: string | null
  phone: string | null
  email: string | null
  bipUrl: string | null
}

/** Names the public body in every other node of the site, without repeating it. */
export function organizationRef(): {'@id': string} {
  return {'@id': absoluteUrl('/#organizacja')}
}

/** The public body that publishes the site (https://schema.org/GovernmentOrganization). */
export function organizationJsonLd({title, organization, address, phone, email, bipUrl}: Site): JsonLdNode {
  return {
    '@type': 'GovernmentOrganization',
    ...organizationRef(),
    name: organization ?? title,
    url: absoluteUrl('/'),
    logo: absoluteUrl(endpoints.icon),
    ...(address ? {address: postalAddress(address)} : {}),
    ...(phone ? {telephone: phone} : {}),
    ...(email ? {email} : {}),
    ...(bipUrl ? {sameAs: [bipUrl]} : {}),
  }
}

/** The site itself (https://schema.org/WebSite), by which search engines name it. */
export function webSiteJsonLd({title}: Pick<Site, 'title'>): JsonLdNode {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl('/#serwis'),
    name: title,
    url: absoluteUrl('/'),
    inLanguage: 'pl',
    publisher: organizationRef(),
  }
}

/**
 * An address as editors write it, street in the first line, postcode and town in the second, as a
 * https://schema.org/PostalAddress. What does not fit this pattern stays whole as the street.
 */
export function postalAddress(address: string): JsonLdNode {
  const lines = address.split('\n').map((line) => line.trim())
  const town = lines.map((line) => /^(\d{2}-\d{3})\s+(.+)$/.exec(line)).find(Boolean)
  const [whole, postalCode, addressLocality] = town ?? []
  return {
    '@type': 'PostalAddress',
    streetAddress: lines.filter((line) => line && line !== whole).join(', '),
    ...(postalCode && addressLocality ? {postalCode, addressLocality} : {}),
    addressRegion: 'lubuskie',
    addressCountry: 'PL',
  }
}
