import type {ChapterContent, GuideContent, GuideMatter} from '#lib/documents/guide-document.ts'
import type {BlockOf, BlockType, RichText} from '#lib/rich-text/rich-text.ts'

import {aBlock, aHeading, aKey} from './rich-text.ts'

const asset = {
  _id: 'image-8e013463fb5184539189ee59e756f7271d001ec3-1600x1000-png',
  width: 1600,
  height: 1000,
  lqip: null,
  isOpaque: true,
}

/** The name under which the picture of `everyBlock` goes into documents. */
export const pictureName = 'image-8e013463fb5184539189ee59e756f7271d001ec3-1600x1000-png_1280.jpg'

/** Text with one block of each kind; every word in it comes from `words`. */
export function everyBlock(words: () => string): RichText {
  return [
    aBlock(words()),
    aHeading('h2', words()),
    aHeading('h3', words()),
    aHeading('h4', words()),
    aBlock(words(), {style: 'blockquote'}),
    aBlock(words(), {listItem: 'bullet', level: 1}),
    aBlock(words(), {listItem: 'number', level: 2}),
    linked(words()),
    ...Object.values(oneOfEach(words)),
  ]
}

/** A block of each type; one that is forgotten here is a type error. */
function oneOfEach(words: () => string): {[Type in BlockType]: BlockOf<Type>} {
  const item = () => ({_key: aKey(), title: words(), content: [aBlock(words())]})
  const picture = () => ({
    alt: words(),
    decorative: false,
    caption: words(),
    credit: null,
    crop: null,
    hotspot: null,
    asset,
  })
  return {
    picture: {_type: 'picture', _key: aKey(), ...picture()},
    attachment: {
      _type: 'attachment',
      _key: aKey(),
      title: words(),
      file: {_id: 'file-8e013463fb5184539189ee59e756f7271d001ec3-pdf', filename: 'a.pdf', extension: 'pdf', size: 2048},
    },
    table: {
      _type: 'table',
      _key: aKey(),
      caption: words(),
      headerRow: true,
      headerColumn: true,
      rows: [
        {_key: aKey(), cells: [words(), words()]},
        {_key: aKey(), cells: [words()]},
      ],
    },
    callout: {_type: 'callout', _key: aKey(), tone: 'important', title: words(), text: [aBlock(words())]},
    contactCard: {
      _type: 'contactCard',
      _key: aKey(),
      name: words(),
      description: words(),
      address: words(),
      phone: '68 323 18 80',
      email: 'a@example.org',
      website: 'https://example.org',
      hours: words(),
    },
    accordion: {_type: 'accordion', _key: aKey(), items: [item(), item()]},
    steps: {_type: 'steps', _key: aKey(), title: words(), items: [item(), item()]},
    gallery: {_type: 'gallery', _key: aKey(), title: words(), pictures: [{_key: aKey(), ...picture()}]},
    video: {
      _type: 'video',
      _key: aKey(),
      title: words(),
      url: 'https://example.org/film',
      duration: '4:05',
      captions: true,
      poster: null,
      transcript: [aBlock(words())],
    },
  }
}

function linked(text: string) {
  return aBlock('', {
    children: [
      {_type: 'span', _key: 's1', text, marks: ['m1', 'strong']},
      {_type: 'span', _key: 's2', text, marks: ['m2', 'em']},
    ],
    markDefs: [
      {_type: 'internalLink', _key: 'm1', target: {_type: 'chapter', slug: 'cis'}},
      {_type: 'link', _key: 'm2', href: 'https://example.org/?a=1&b=2'},
    ],
  })
}

/** A chapter with this body. */
export function aChapter(slug: string, body: RichText, fields: Partial<ChapterContent> = {}): ChapterContent {
  return {
    _id: `chapter-${slug}`,
    _updatedAt: '2026-11-02T10:00:00.250Z',
    title: `Rozdział ${slug}`,
    slug,
    summary: 'W skrócie.',
    legalStatusDate: null,
    body,
    legalBasis: [
      {act: 'Ustawa', journal: 'Dz.U. 2025 poz. 83', provisions: 'art. 1', url: 'https://isap.sejm.gov.pl/'},
    ],
    changeNotes: [{date: '2026-11-02', note: 'Pierwsza wersja.'}],
    ...fields,
  }
}

/** The Informator with these chapters, as its query answers. */
export function aGuide(chapters: readonly ChapterContent[]): GuideContent {
  return {
    settings: {
      organization: 'Ośrodek',
      address: 'ul. Długa 1\n65-001 Zielona Góra',
      phone: '68 323 18 80',
      email: 'a@example.org',
      funding: null,
    },
    guide: {
      _updatedAt: '2026-10-01T08:00:00Z',
      title: 'Informator „Ścieżki”',
      edition: 'Wydanie drugie, 2026',
      legalStatusDate: '2026-01-31',
      team: ['Anna Nowak'],
      introduction: [aBlock('Wstęp.')],
    },
    contents: chapters.map(({_id, title, slug}) => ({_id, title, slug})),
    chapters,
  }
}

/** What the whole Informator holds besides chapters, one of each; every word in it comes from `words`. */
export function aMatter(words: () => string = () => 'słowa'): GuideMatter {
  const _updatedAt = '2026-10-01T08:00:00Z'
  const reference = {act: 'Ustawa o wszystkim', journal: 'Dz.U. 2026 poz. 1', provisions: 'art. 2', url: null}
  return {
    pathways: [
      {
        _updatedAt,
        title: words(),
        slug: 'od-klubu',
        situation: words(),
        conditions: [words(), words()],
        exclusions: [words()],
        duration: words(),
        outcome: words(),
        legalStatusDate: '2026-03-01',
        legalBasis: [reference],
        steps: [
          {
            title: words(),
            actor: words(),
            entityKinds: ['kis'],
            description: words(),
            conditions: [words()],
            exclusions: [],
            documents: [words(), words()],
            duration: words(),
            outcome: words(),
            legalBasis: [reference],
          },
        ],
      },
    ],
    easyRead: [
      {
        title: words(),
        easyRead: {checkedBy: words(), parts: [{heading: words(), text: [aBlock(words())], picture: null}]},
      },
    ],
    terms: [
      {
        _id: 'term-kis',
        _updatedAt,
        term: words(),
        slug: 'kis',
        abbreviation: 'KIS',
        definition: words(),
        related: [{_id: 'term-cis', term: words()}, {_id: 'gone', term: words()}, null],
      },
      {_id: 'term-cis', _updatedAt, term: words(), slug: 'cis', abbreviation: null, definition: words(), related: null},
    ],
    entities: [
      {
        _updatedAt,
        name: words(),
        kind: 'kis',
        operator: words(),
        powiat: 'zarski',
        address: words(),
        phone: '68 323 18 80',
        email: 'a@example.org',
        website: 'https://example.org/kis',
        verifiedAt: '2026-10-01',
        sample: true,
      },
      {
        _updatedAt,
        name: words(),
        kind: null,
        operator: null,
        powiat: 'inny',
        address: null,
        phone: null,
        email: null,
        website: null,
        verifiedAt: null,
        sample: null,
      },
    ],
  }
}
