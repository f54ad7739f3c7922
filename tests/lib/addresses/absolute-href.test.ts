import {assert, property} from 'fast-check'
import {expect, test, vi} from 'vitest'

import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {contactCard} from '#lib/entities/contact-card.ts'
import {entityJsonLd} from '#lib/json-ld/entity.ts'
import {organizationJsonLd} from '#lib/json-ld/organization.ts'
import {openCatalog} from '#lib/open-data/catalog.ts'
import {openFields} from '#lib/open-data/fields.ts'
import {openHsds} from '#lib/open-data/hsds.ts'
import {type OpenEntity, openData} from '#lib/open-data/open-entity.ts'
import {documentBlocks} from '#lib/rich-text/document-blocks.ts'
import type {InternalLinkMark, LinkMark} from '#lib/rich-text/rich-text.ts'
import {wholeEntity} from '#tests/support/open-entities.ts'
import {aBlock} from '#tests/support/rich-text.ts'
import {anAddress} from '#tests/support/written-addresses.ts'

vi.stubEnv('SITE_URL', 'https://sciezki.example')

const inPath = '/podmioty/kis'
const whole = 'https://sciezki.example/podmioty/kis'

/** What programs read of an entity, or of a text, in which editors have written this as an address. */
const readers: Record<string, (written: string) => unknown> = {
  'contact card': (written) => unfolded(contactCard(cardOf(written))).match(/^URL[^:]*:(.*)$/m)?.[1],
  HSDS: (written) => openHsds(openData([entityWith(written)])).contents[0]?.url,
  CSV: (written) => openFields.find(({name}) => name === 'strona')?.value(entityWith(written)),
  'JSON-LD of an entity': (written) => entityJsonLd({...cardOf(written), kind: null, powiat: null, url: whole})['url'],
  'JSON-LD of the site': (written) => [organizationJsonLd(siteWith(written))['sameAs']].flat()[0],
  'PDF and EPUB': (written) => hrefIn({_type: 'link', _key: 'm', href: written}),
}

test.each(Object.entries(readers))('a path of this site is a whole address in %s', (_, read) => {
  expect(read(inPath)).toBe(whole)
})

test.each(Object.entries(readers))(
  'whatever editors write, what stands in %s is a whole address or none',
  (_, read) => {
    assert(
      property(anAddress, (written) => {
        const found = read(written) ?? ''
        expect(found).toMatch(/^(?:(?:https?:\/\/|mailto:|tel:)[\w.~!$&'()*+,;=:@/?#%[\]-]+)?$/i)
        expect(typeof found === 'string' && (absoluteHref(found) ?? '')).toBe(found)
      }),
      {numRuns: 300},
    )
  },
)

test('a link to a document whose address cannot be made leaves its words alone', () => {
  const toDocument = (slug: string) => hrefIn({_type: 'internalLink', _key: 'm', target: {_type: 'chapter', slug}})
  expect(toDocument('kis')).toBe('https://sciezki.example/informator/kis')
  expect(toDocument('50%')).toBeNull()
  expect(toDocument('a\\..\\..\\..\\\\zly.example')).toBeNull()
})

test('who asks for the data by e-mail is told a valid address, or none', () => {
  const mailOf = (email: string) => {
    const catalog = openCatalog(openData([wholeEntity]), {organization: 'Ośrodek', email, licence: null})
    return catalog['dcat:dataset']['dcat:contactPoint']?.['vcard:hasEmail']?.['@id']
  }
  expect(mailOf('zespół@żary.pl')).toBe('mailto:zesp%C3%B3%C5%82@xn--ary-22a.pl')
  expect(mailOf('brak')).toBeUndefined()
})

function entityWith(website: string): OpenEntity {
  return {...wholeEntity, website}
}

function cardOf(website: string) {
  const {operator, address, location, phone, email} = wholeEntity
  const rest = {note: null, page: whole, updatedAt: null, location: location && {lat: 51.6, lng: 15.1}}
  return {name: 'Klub', operator, address, phone, email, website, ...rest}
}

function siteWith(bipUrl: string) {
  return {title: 'Ścieżki', organization: null, address: null, phone: null, email: null, bipUrl}
}

function hrefIn(mark: LinkMark | InternalLinkMark) {
  const children = [{_type: 'span' as const, _key: 's', text: 'słowa', marks: ['m']}]
  const around = {address: whole, number: null, anchors: new Map<string, string>()}
  const [paragraph] = documentBlocks([aBlock('', {markDefs: [mark], children})], around)
  return paragraph?.kind === 'paragraph' ? paragraph.content[0]?.href : undefined
}

function unfolded(card: string): string {
  return card.replace(/\r\n[ \t]/g, '')
}
