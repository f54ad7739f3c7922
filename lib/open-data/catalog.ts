import {createHash} from 'node:crypto'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref} from '#lib/addresses/links.ts'
import {lastChecked} from '#lib/entities/checked-groups.ts'
import {isoDay, newestOf} from '#lib/polish/dates.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {DataLicence} from './licences.ts'
import type {OpenData} from './open-entity.ts'

/** Who opens the data, and on what terms; null where the settings do not say. */
export type Publisher = {organization: string | null; email: string | null; licence: DataLicence | null}

const {path, parts} = fixedPages.openData

const dataTitle = 'Podmioty reintegracji społecznej i zawodowej w województwie lubuskim'
const englishTitle = 'Social and vocational reintegration services in the Lubuskie Voivodeship'
export const dataDescription =
  'Wykaz podmiotów reintegracyjnych i instytucji, które do nich kierują: rodzaj, powiat, kontakt, wsparcie, dla kogo, warunki przyjęcia, godziny, dojazd, dostępność budynku oraz dni sprawdzenia danych.'
const sampleNote = 'Zbiór zawiera wyłącznie wpisy przykładowe.'
const ofDatabase = 'Zbiór jest bazą danych, udostępnioną na wskazanej licencji.'
const keywords = ['reintegracja', 'ekonomia społeczna', 'pomoc społeczna', 'zatrudnienie socjalne', 'lubuskie']

/** The forms in which the data are opened. */
export const dataForms = [
  {key: 'csv', path: parts.csv, title: 'Tabela CSV', mediaType: 'text/csv', fileType: 'CSV'},
  {
    key: 'json',
    path: parts.json,
    title: 'JSON (Open Referral HSDS 3)',
    mediaType: 'application/json',
    fileType: 'JSON',
  },
] as const

/** The day of the newest check in the data (ISO), null where there is none. */
export function dataCheckedAt({entities}: OpenData): string | null {
  return newestOf(...entities.map(lastChecked))
}

/** The data described for other catalogues: DCAT-AP 3 (semiceu.github.io/DCAT-AP) as JSON-LD. */
export function openCatalog(data: OpenData, publisher: Publisher) {
  const {organization, email, licence} = publisher
  const agent = organization && {
    '@id': `${absoluteUrl(path)}#wydawca`,
    '@type': 'foaf:Agent',
    'foaf:name': {'@value': organization, '@language': 'pl'},
  }
  const modified = dataCheckedAt(data)
  const mail = email && mailHref(email)
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${absoluteUrl(path)}#katalog`,
    '@type': 'dcat:Catalog',
    'dct:title': polishText('Otwarte dane serwisu'),
    'dct:description': polishText('Dane, które serwis udostępnia do ponownego wykorzystywania.'),
    'dct:language': {'@id': 'http://publications.europa.eu/resource/authority/language/POL'},
    'foaf:homepage': {'@id': absoluteUrl(path)},
    ...(agent && {'dct:publisher': agent}),
    'dcat:dataset': {
      '@id': `${absoluteUrl(path)}#podmioty`,
      '@type': 'dcat:Dataset',
      'dct:identifier': absoluteUrl(path),
      'dct:title': [polishText(dataTitle), {'@value': englishTitle, '@language': 'en'}],
      'dct:description': polishText(describe(data)),
      'dcat:keyword': keywords.map(polishText),
      'dcat:theme': {'@id': 'http://publications.europa.eu/resource/authority/data-theme/SOCI'},
      'dcat:landingPage': {'@id': absoluteUrl(path)},
      'dct:accrualPeriodicity': {'@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG'},
      'dct:language': {'@id': 'http://publications.europa.eu/resource/authority/language/POL'},
      ...(modified && {'dct:modified': {'@value': isoDay(modified), '@type': 'xsd:date'}}),
      ...(agent && {'dct:publisher': {'@id': agent['@id']}}),
      ...(mail && {
        'dcat:contactPoint': {
          '@type': 'vcard:Organization',
          ...(organization && {'vcard:fn': organization}),
          'vcard:hasEmail': {'@id': mail},
        },
      }),
      'dcat:distribution': dataForms.map(({key, title, mediaType, fileType, path: file}) => ({
        '@id': `${absoluteUrl(path)}#${key}`,
        '@type': 'dcat:Distribution',
        'dct:title': polishText(title),
        'dcat:accessURL': {'@id': absoluteUrl(file)},
        'dcat:downloadURL': {'@id': absoluteUrl(file)},
        'dcat:mediaType': {'@id': `https://www.iana.org/assignments/media-types/${mediaType}`},
        'dct:format': {'@id': `http://publications.europa.eu/resource/authority/file-type/${fileType}`},
        ...(licence && {'dct:license': {'@id': licence.url}}),
      })),
    },
  }
}

/**
 * What the harvester of dane.gov.pl reads: the namespace of its version 1.13, after the files of others that it takes. The
 * portal fetches a file whose `extIdent` it has not seen, so that each edition of the data has its own. Samples are a draft:
 * the portal does not show it.
 */
export function harvestXml(data: OpenData, {licence}: Publisher, csv: string): string {
  const day = isoDay(dataCheckedAt(data) ?? newestOf(...data.entities.map(({_updatedAt}) => _updatedAt)) ?? '')
  const status = data.areSamples || data.entities.length === 0 ? 'draft' : 'published'
  const edition = createHash('sha256').update(csv).digest('hex').slice(0, 16)
  const flags = ['hasDynamicData', 'hasHighValueData', 'hasHighValueDataFromEuropeanCommissionList', 'hasResearchData']
  const allFlags = flags.map((name) => element(name, {}, 'false'))
  const resource = [
    text('extIdent', `podmioty-csv-${edition}`),
    text('url', absoluteUrl(parts.csv)),
    bilingual('title', `${dataTitle} (CSV)`, `${englishTitle} (CSV)`),
    bilingual(
      'description',
      `Tabela CSV w UTF-8, wydanie ${edition}. ${describe(data)}`,
      `A CSV table in UTF-8, edition ${edition}.`,
    ),
    text('availability', 'remote'),
    ...(day ? [text('dataDate', day)] : []),
    ...allFlags,
    text('containsProtectedData', 'false'),
  ]
  const dataset = [
    text('extIdent', 'sciezki-podmioty'),
    bilingual('title', dataTitle, englishTitle),
    bilingual(
      'description',
      describe(data),
      'A directory of services with addresses, support, target groups and dates of checking.',
    ),
    text('url', absoluteUrl(path)),
    text('updateFrequency', 'irregular'),
    ...allFlags,
    element('categories', {}, text('category', 'SOCI')),
    ...(licence
      ? [
          element(
            'conditions',
            {},
            `${text('dbOrCopyrighted', ofDatabase)}${text('dbOrCopyrightedLicenseChosen', licence.portal)}`,
          ),
        ]
      : []),
    element('resources', {}, element('resource', {status}, resource.join('\n'))),
    element('tags', {}, keywords.map((tag) => element('tag', {lang: 'pl'}, escapeMarkup(tag))).join('')),
  ]
  const root = element(
    'ns2:datasets',
    {'xmlns:ns2': 'urn:otwarte-dane:harvester:1.13', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'},
    element('dataset', {status}, dataset.join('\n')),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** What stands beside the file of the harvester: its MD5 in small hexadecimal digits. */
export function harvestSum(xml: string): string {
  return createHash('md5').update(xml).digest('hex')
}

function describe({areSamples}: OpenData): string {
  return areSamples ? `${dataDescription} ${sampleNote}` : dataDescription
}

function polishText(value: string) {
  return {'@value': value, '@language': 'pl'}
}

function bilingual(name: string, polish: string, english: string): string {
  return element(name, {}, text('polish', polish) + text('english', english))
}

function text(name: string, value: string): string {
  return element(name, {}, escapeMarkup(value))
}
