import {VCard} from 'vcard-creator'

import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {telephoneHref} from '#lib/addresses/links.ts'

import {detailGroups, type EntityDetails} from './details.ts'
import type {EntityBasics} from './entity-basics.ts'
import {degrees, type Location} from './map-links.ts'
import {parseAddress} from './postal-address.ts'

/** What a contact card tells of an organization; `note` is free text, `updatedAt` the day on which it was checked. */
export type ContactCard = Pick<EntityBasics, 'operator' | 'address' | 'phone' | 'email' | 'website'> & {
  name: string
  location: Location | null
  note: string | null
  /** What else is known of it; stands in the note, a line each. */
  details?: EntityDetails
  /** Address of the entity's page: also the identity of the card, so that a newer one replaces it. */
  page: string
  updatedAt: string | null
}

/**
 * A contact card as phones and mail programs take it: vCard 3.0 (RFC 2426), which all of them read, unlike 4.0.
 * A card whose name is that of its organization is one of a company, not of a person, to those that tell them apart.
 */
export function contactCard(card: ContactCard): string {
  const {name, operator, address, location, phone, email, website, note, details = {}, page, updatedAt} = card
  const vcard = new VCard()
  vcard
    .addName({})
    .addFullName(unbroken(name))
    .addCompany({name: unbroken(name)})
  vcard.addCustomProperty({name: 'X-ABSHOWAS', value: 'COMPANY'})
  const number = dialled(phone ?? '')
  if (number) vcard.addPhoneNumber({number, type: ['work', 'voice']})
  if (email) vcard.addEmail({address: unbroken(email), type: ['work', 'internet']})
  if (address) vcard.addAddress({...addressParts(address), country: 'Polska', type: ['work']})
  if (location) vcard.addGeo({latitude: Number(degrees(location.lat)), longitude: Number(degrees(location.lng))})
  const link = absoluteHref(website)
  if (link) vcard.addUrl({url: link, type: ['work']})
  const notes = [
    note,
    operator && `Prowadzi: ${operator}`,
    phone?.includes('wew.') && `Telefon: ${phone}`,
    ...detailGroups(details).flatMap((group) => group.details.map((line) => `${line.name}: ${line.texts.join('; ')}`)),
  ].filter(Boolean)
  if (notes.length > 0) vcard.addNote(notes.join('\n'))
  vcard.addCustomProperty({name: 'SOURCE', value: page})
  vcard.addUid(page)
  if (updatedAt) vcard.addRevision(new Date(updatedAt))
  return vcard.toString()
}

// Programs disagree on how an extension is written: it stands in the note.
function dialled(phone: string): string {
  return (telephoneHref(phone) ?? '').replace(/^tel:|;ext=.*$/g, '')
}

function addressParts(address: string) {
  const {street, postalCode, town} = parseAddress(address)
  return {street, postalCode: postalCode ?? '', locality: town ?? ''}
}

// A line break in a value would begin a property of its own.
function unbroken(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
