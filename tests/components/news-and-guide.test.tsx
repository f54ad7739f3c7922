import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {EntityCard} from '#components/entities/entity-card.tsx'
import {EventFacts} from '#components/events/event-facts.tsx'
import {Chapter} from '#components/guide/chapter.tsx'
import {NewsTeaser} from '#components/news/news-teaser.tsx'
import {PathwaySteps} from '#components/pathways/pathway-steps.tsx'
import {aBlock, aHeading} from '#tests/support/rich-text.ts'

const chapters = ['a', 'b', 'c'].map((slug) => ({_id: slug, slug, title: `Rozdział ${slug.toUpperCase()}`}))
const edition = {title: 'Informator', edition: 'Wydanie 1', legalStatusDate: '2026-01-31'}

test('a chapter has its place, contents, and the way back and on', () => {
  const body = [aHeading('h2', 'Dla kogo'), aBlock('Tekst'), aHeading('h2', 'Jak'), aHeading('h2', 'Podstawa prawna')]
  const chapter = {_id: 'b', title: 'Rozdział B', summary: null, body, legalBasis: null, changeNotes: null}
  const html = renderToStaticMarkup(<Chapter chapter={chapter} chapters={chapters} edition={edition} />)
  expect(html).toContain('<span class="chapter-digit">2</span>')
  expect(html).toContain('<a href="#dla-kogo">Dla kogo</a>')
  expect(html).toContain('<h2 id="podstawa-prawna-2">')
  expect(html).toContain('href="/informator/a" rel="prev"')
  expect(html).toContain('href="/informator/c" rel="next"')
  expect(html).toContain('<time dateTime="2026-01-31">')
})

test('a news item in a list shows its picture without saying its title twice', () => {
  const asset = {_id: `image-${'a'.repeat(40)}-1600x1000-png`, width: 1600, height: 1000, lqip: null, isOpaque: true}
  const cover = {alt: 'Spotkanie', decorative: false, caption: null, credit: null, crop: null, hotspot: null, asset}
  const item = {
    _id: 'n',
    title: 'Spotkanie w Żarach',
    slug: 's',
    publishedAt: '2026-05-01T08:00:00Z',
    lead: null,
    category: null,
    cover,
  }
  const html = renderToStaticMarkup(<NewsTeaser item={item} level="h2" />)
  expect(html).toContain('<h2 class="teaser-title"><a href="/aktualnosci/s">Spotkanie w\u00A0Żarach</a></h2>')
  expect(html).toContain('alt=""')
})

test('an event says when, where, and how many came, in the right form', () => {
  const event = {
    startsAt: '2017-10-10T22:00:00Z',
    endsAt: null,
    venue: 'OWES',
    audience: 'pracownicy KIS',
    signUpUntil: '2017-10-05',
    series: {title: 'Ścieżki', slug: 'sciezki'},
    participantCount: 22,
    leaders: null,
  }
  const html = renderToStaticMarkup(<EventFacts event={event} />)
  expect(html).toContain('<dd>22\u00A0osoby</dd>')
  expect(html).toContain('<dt>Dla kogo</dt><dd>pracownicy KIS</dd>')
  expect(html).toContain('<dd>do <time dateTime="2017-10-05">5\u00A0października 2017\u00A0r.</time></dd>')
  expect(html).toContain('<a href="/wydarzenia/cykl/sciezki">Ścieżki</a>')
  expect(html).not.toContain('godz.')
})

test('the steps of a pathway say who acts', () => {
  const step = {_key: 's', title: 'Rozmowa', actor: 'OPS', description: null, documents: ['kontrakt'], duration: null}
  const html = renderToStaticMarkup(<PathwaySteps steps={[step]} />)
  expect(html).toContain('<dt>Kto działa</dt><dd>OPS</dd>')
  expect(html).toContain('<li>kontrakt</li>')
})

test('an entity from the samples never passes for an entry of a register', () => {
  const nothing = {
    operator: null,
    address: null,
    phone: null,
    email: null,
    website: null,
    verifiedAt: null,
    source: null,
  }
  const entity = {_id: 'e', name: 'KIS', slug: 'kis', kind: 'kis', powiat: 'zarski', ...nothing, sample: true}
  expect(renderToStaticMarkup(<EntityCard entity={entity} />)).toContain('przykład, nie wpis z rejestru')
})
