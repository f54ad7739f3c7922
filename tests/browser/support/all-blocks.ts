import sharp from 'sharp'

import type {BlockType} from '#lib/rich-text/rich-text.ts'

import {testClient} from './content.ts'

/** Publishes a chapter whose body has every kind of block, and answers its path on the site. */
export async function publishChapterOfAllBlocks(): Promise<string> {
  const client = testClient()
  const drawing = sharp({create: {width: 600, height: 400, channels: 3, background: '#14594a'}})
  const image = await client.assets.upload('image', await drawing.png().toBuffer(), {filename: 'plansza.png'})
  const file = await client.assets.upload('file', Buffer.from('treść formularza'), {filename: 'formularz.txt'})
  await client.createOrReplace({
    _id: 'chapter-of-all-blocks',
    _type: 'chapter',
    title: 'Rozdział ze wszystkim',
    slug: {_type: 'slug', current: 'rozdzial-ze-wszystkim'},
    summary: 'Każdy rodzaj bloku raz.',
    orderRank: '0|zz0000:',
    body: keyed([
      ...words(),
      ...Object.entries(blocks(referenceTo(image._id), referenceTo(file._id))).map(([_type, fields]) => ({
        _type,
        ...fields,
      })),
    ]),
  })
  return '/informator/rozdzial-ze-wszystkim'
}

/** The fields of each block as they are stored; one that is forgotten here is a type error. */
function blocks(image: object, file: object): Record<BlockType, object> {
  const picture = (alt: string) => ({_type: 'picture', alt, asset: image})
  return {
    picture: {alt: 'Zielona plansza', caption: 'Podpis zdjęcia', asset: image},
    table: {caption: 'Godziny otwarcia', headerRow: true, rows: rows(['Dzień', 'Godziny'], ['środa', '8–15'])},
    callout: {tone: 'important', title: 'Zanim zaczniesz', text: keyed([block('Zadzwoń.')])},
    contactCard: {name: 'Ośrodek pomocy społecznej', phone: '68 323 18 80'},
    steps: {title: 'Jak zacząć', items: keyed([{_type: 'step', title: 'Złóż wniosek'}])},
    accordion: {items: keyed([question('Czy to kosztuje?', 'Nie, udział jest bezpłatny.')])},
    attachment: {title: 'Formularz', asset: file},
    gallery: {title: 'Z warsztatów', pictures: keyed([picture('Pierwsza plansza'), picture('Druga plansza')])},
    video: {title: 'O klubie', url: 'https://film.example/1', duration: '4:05', captions: true},
  }
}

function words(): object[] {
  const link = {_key: 'link', _type: 'link', href: 'https://www.gov.pl/'}
  const internalLink = {_key: 'link', _type: 'internalLink', reference: referenceTo('chapter-cis')}
  return [
    block('Nagłówek 2', {style: 'h2'}),
    block('Nagłówek 3', {style: 'h3'}),
    block('Nagłówek 4', {style: 'h4'}),
    block('Cytat z ustawy', {style: 'blockquote'}),
    block('Punkt listy', {listItem: 'bullet', level: 1}),
    block('Punkt numerowany', {listItem: 'number', level: 1}),
    block('inna witryna', {markDefs: [link]}),
    block('inny rozdział', {markDefs: [internalLink]}),
  ]
}

/** A paragraph; a link, if there is one, goes over all of its text. */
function block(
  text: string,
  rest: {style?: string; listItem?: string; level?: number; markDefs?: {_key: string}[]} = {},
) {
  const marks = rest.markDefs?.map(({_key}) => _key) ?? []
  return {_type: 'block', style: 'normal', markDefs: [], ...rest, children: keyed([{_type: 'span', text, marks}])}
}

function question(title: string, answer: string) {
  return {_type: 'accordionItem', title, content: keyed([block(answer)])}
}

function rows(...cells: string[][]) {
  return keyed(cells.map((row) => ({_type: 'tableRow', cells: row})))
}

function keyed(items: readonly object[]): object[] {
  return items.map((item, at) => ({_key: `item${at}`, ...item}))
}

function referenceTo(id: string) {
  return {_type: 'reference', _ref: id}
}
