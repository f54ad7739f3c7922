import {expect, test} from 'vitest'

import {EventFacts} from '#components/events/event-facts.tsx'
import {NewsTeaser} from '#components/news/news-teaser.tsx'
import {markupOf} from '#tests/support/markup.ts'

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
  const html = markupOf(<NewsTeaser item={item} level="h2" />)
  expect(html).toContain('<h2><a href="/aktualnosci/s">Spotkanie w\u00A0Żarach</a></h2>')
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
  const html = markupOf(<EventFacts event={event} />)
  expect(html).toContain('<dd>22\u00A0osoby</dd>')
  expect(html).toContain('<dt>Dla kogo</dt><dd>pracownicy KIS</dd>')
  expect(html).toContain('<dd>do <time dateTime="2017-10-05">5\u00A0października 2017\u00A0r.</time></dd>')
  expect(html).toContain('<a href="/wydarzenia/cykl/sciezki">Ścieżki</a>')
  expect(html).not.toContain('godz.')
})
