import {createHash} from 'node:crypto'

import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {lastChecked} from '#lib/entities/checked-groups.ts'
import {freePlacesOf, placesInWords} from '#lib/entities/details.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {knownLocation} from '#lib/entities/map-links.ts'
import {knownHours} from '#lib/entities/opening-hours.ts'
import {parseAddress} from '#lib/entities/postal-address.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {serviceTitle} from '#lib/entities/services.ts'
import {targetGroupTitle} from '#lib/entities/target-groups.ts'
import {telephone} from '#lib/json-ld/postal-address.ts'

import {pageOf} from './fields.ts'
import type {OpenData, OpenEntity} from './open-entity.ts'

/**
 * The entities as a page of services of Open Referral HSDS 3 (docs.openreferral.org): each with its organization, place, hours,
 * area and documents in it. An entity is one service at one place; who runs it is the organization.
 */
export function openHsds({entities, areSamples}: OpenData) {
  return {
    total_items: entities.length,
    total_pages: 1,
    page_number: 1,
    size: entities.length,
    first_page: true,
    last_page: true,
    empty: entities.length === 0,
    contents: entities.map((entity) => service(entity, areSamples)),
  }
}

function service(entity: OpenEntity, isSample: boolean) {
  const {_id, name, kind, operator, email, website, admissionConditions} = entity
  const kindTitle = kind ? entityKindTitle(kind) : 'podmiot'
  const organizationName = operator ?? name ?? _id
  const phones = phonesOf(entity)
  const checked = lastChecked(entity)
  const url = absoluteHref(website) ?? pageOf(entity)
  const alerts = [isSample && 'Wpis przykładowy: to nie jest prawdziwy podmiot.', placesAlert(entity)].filter(Boolean)
  return {
    id: uuid(_id, 'service'),
    name: name ?? _id,
    description: kindTitle,
    status: 'active',
    ...(url && {url}),
    ...(email && {email}),
    ...(admissionConditions?.length && {eligibility_description: admissionConditions.join('; ')}),
    ...(checked && {assured_date: checked}),
    ...(alerts.length > 0 && {alert: alerts.join(' ')}),
    ...(phones.length > 0 && {phones}),
    organization: {
      id: uuid(organizationName, 'organization'),
      name: organizationName,
      description: operator ? `Prowadzi: ${name ?? ''}` : kindTitle,
    },
    service_areas: areas(entity),
    schedules: schedules(entity),
    required_documents: (entity.admissionDocuments ?? []).map((document, at) => ({
      id: uuid(_id, `document ${at}`),
      document,
    })),
    service_at_locations: [{id: uuid(_id, 'service at location'), location: location(entity)}],
    attributes: attributes(entity),
  }
}

function location(entity: OpenEntity) {
  const {_id, name, address, directions, accessibility} = entity
  const point = knownLocation(entity.location)
  const parts = address ? parseAddress(address) : null
  return {
    id: uuid(_id, 'location'),
    location_type: 'physical',
    name: name ?? _id,
    ...(directions && {transportation: directions}),
    ...(point && {latitude: point.lat, longitude: point.lng}),
    // Without all its parts, HSDS knows no address.
    addresses:
      parts?.postalCode && parts.town
        ? [
            {
              id: uuid(_id, 'address'),
              address_1: parts.street,
              city: parts.town,
              state_province: 'lubuskie',
              postal_code: parts.postalCode,
              country: 'PL',
              address_type: 'physical',
            },
          ]
        : [],
    accessibility: accessibility ? [{id: uuid(_id, 'accessibility'), description: accessibility}] : [],
  }
}

function phonesOf({_id, phone}: OpenEntity) {
  const [number, extension] = (phone && telephone(phone)?.split(';ext=')) || []
  if (!number) return []
  return [{id: uuid(_id, 'phone'), number, ...(extension && {extension: Number(extension)}), type: 'voice'}]
}

// Where nobody has said which powiats it works for, nothing is said.
function areas({_id, areaPowiats, areaNote}: OpenEntity) {
  return (areaPowiats ?? []).map((powiat) => ({
    id: uuid(_id, `area ${powiat}`),
    name: powiatTitle(powiat),
    ...(areaNote && {description: areaNote}),
  }))
}

function schedules({_id, openingHours, openingNote}: OpenEntity) {
  const rows = knownHours(openingHours).map(({days, opens, closes}, at) => ({
    id: uuid(_id, `schedule ${at}`),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.join(','),
    opens_at: opens,
    closes_at: closes,
    ...(openingNote && {notes: openingNote}),
  }))
  if (rows.length > 0 || !openingNote) return rows
  return [{id: uuid(_id, 'schedule'), description: openingNote}]
}

function attributes({_id, kind, services, targetGroups}: OpenEntity) {
  const terms = [
    ...(kind ? [{taxonomy: 'rodzaj', value: kind, name: entityKindTitle(kind)}] : []),
    ...(services ?? []).map((value) => ({taxonomy: 'wsparcie', value, name: serviceTitle(value)})),
    ...(targetGroups ?? []).map((value) => ({taxonomy: 'dla kogo', value, name: targetGroupTitle(value)})),
  ]
  return terms.flatMap(({taxonomy, value, name}) =>
    name
      ? [
          {
            id: uuid(_id, `attribute ${taxonomy} ${value}`),
            link_entity: 'service',
            link_id: uuid(_id, 'service'),
            taxonomy_term: {id: uuid(value, `term ${taxonomy}`), code: value, name, description: name, taxonomy},
          },
        ]
      : [],
  )
}

// HSDS 3.0 has no place for a number of free places.
function placesAlert(entity: OpenEntity): string | null {
  const free = freePlacesOf(entity)
  return free && `Wolne miejsca: ${placesInWords(free)}`
}

/** HSDS wants UUIDs: the same for the same thing (RFC 9562, version 8), whatever the address of the site. */
function uuid(name: string, of: string): string {
  const bytes = createHash('sha256').update(`sciezki\0${of}\0${name}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
