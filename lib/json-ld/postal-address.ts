import {telephoneHref} from '#lib/addresses/links.ts'
import {parseAddress} from '#lib/entities/postal-address.ts'

import type {JsonLdNode} from './types.ts'

/**
 * An address as editors write it, street first, postcode and town last, as a https://schema.org/PostalAddress in the region.
 * What does not fit this pattern stays whole as the street.
 */
export function postalAddress(address: string): JsonLdNode {
  const {street, postalCode, town} = parseAddress(address)
  return addressNode({street, postalCode, town})
}

// „ul. Kupiecka 5”, „Rynek 1a”, „os. Pomorskie 3/4”
const streetPart = /^(?:ul|al|pl|os)\.\s|\s\d+\s?[a-z]?(?:\/\d+)?$/iu

/** The address in a line that names a place and perhaps says where it is: the name of a place is no street. */
export function venueAddress(venue: string): JsonLdNode {
  const {street, postalCode, town} = parseAddress(venue)
  const found = street.split(/\s*,\s*/).find((part) => streetPart.test(part))
  return addressNode({street: found ?? null, postalCode, town})
}

function addressNode(parts: {street: string | null; postalCode: string | null; town: string | null}): JsonLdNode {
  const {street, postalCode, town} = parts
  return {
    '@type': 'PostalAddress',
    ...(street && {streetAddress: street}),
    ...(postalCode && {postalCode}),
    ...(town && {addressLocality: town}),
    addressRegion: 'lubuskie',
    addressCountry: 'PL',
  }
}

/** A Polish telephone number as others read it, with the country: „68 323 19 26” → `+48683231926`; null for what is none. */
export function telephone(phone: string): string | null {
  return telephoneHref(phone)?.replace(/^tel:/, '') ?? null
}
