import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {endpoints} from '#lib/addresses/addresses.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {postalAddress, telephone} from './postal-address.ts'
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
  const number = telephone(phone ?? '')
  const bip = absoluteHref(bipUrl)
  return {
    '@type': 'GovernmentOrganization',
    ...organizationRef(),
    name: organization ?? title,
    url: absoluteUrl('/'),
    logo: absoluteUrl(endpoints.icon),
    ...(address ? {address: postalAddress(address)} : {}),
    ...(number ? {telephone: number} : {}),
    ...(email ? {email} : {}),
    ...(bip ? {sameAs: [bip]} : {}),
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
