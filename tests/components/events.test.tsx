import {expect, test} from 'vitest'

import {Event, type EventData} from '#components/events/event.tsx'
import {SeriesReading} from '#components/events/series-reading.tsx'
import {ComingEvents} from '#components/home/coming-events.tsx'
import {markupOf} from '#tests/support/markup.ts'
import {aBlock} from '#tests/support/rich-text.ts'

function aMeeting(number: number) {
  const startsAt = `2026-05-${String(number).padStart(2, '0')}T08:00:00Z`
  return {_id: `m${number}`, slug: `m${number}`, title: `Spotkanie ${number}`, startsAt, endsAt: null, cancelled: null}
}

function aSeries(count: number) {
  const meetings = Array.from({length: count}, (_, index) => aMeeting(index + 1))
  return {title: 'Ścieżki', description: 'O cyklu.', slug: 'sciezki', meetings}
}

const event: EventData = {
  ...aMeeting(2),
  venue: null,
  audience: null,
  signUpUntil: '2026-05-01',
  signUp: [aBlock('Napisz do nas.')],
  participantCount: null,
  leaders: null,
  series: aSeries(3),
  description: null,
  news: [{_id: 'n', title: 'Zapowiedź', slug: 'zapowiedz', publishedAt: '2026-04-01T08:00:00Z'}],
}

test('a series is read in order, with the meeting at hand, the one before and the one after marked', () => {
  const html = markupOf(<SeriesReading series={aSeries(3)} current="m2" />)
  expect(html).toContain('<a href="/wydarzenia/m2" aria-current="true">Spotkanie 2</a>')
  expect(html).toMatch(
    /Poprzednie: <time[^>]*>1\u00A0maja .*"\/wydarzenia\/m1".*Następne: <time[^>]*>3\u00A0maja .*"\/wydarzenia\/m3"/,
  )
})

test('of a long series the meetings around are shown, and the way to all of them', () => {
  const html = markupOf(<SeriesReading series={aSeries(12)} current="m6" />)
  expect([...html.matchAll(/"\/wydarzenia\/m(\d+)"/g)].map(([, number]) => number)).toEqual([
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
  ])
  expect(html).toContain('<a href="/wydarzenia/cykl/sciezki">Wszystkie wydarzenia cyklu (12)</a>')
})

test('a series of one meeting is nothing to read on', () => {
  expect(markupOf(<SeriesReading series={aSeries(1)} current="m1" />)).toBe('')
})

test('an event to come can be put into a calendar and signed up for; one that is past cannot', () => {
  const coming = markupOf(<Event event={event} state={{past: false, signUpOpen: true}} />)
  expect(coming).toContain('Nadchodzące wydarzenie')
  expect(coming).toContain('href="/wydarzenia/m2/kalendarz.ics"')
  expect(coming).toContain('Napisz do nas.')
  const past = markupOf(<Event event={event} state={{past: true, signUpOpen: false}} />)
  expect(past).toContain('Minione wydarzenie')
  expect(past).not.toMatch(/kalendarz\.ics|Napisz do nas|Zgłoszenia/)
})

test('once signing up is over, the page says so instead of how', () => {
  const html = markupOf(<Event event={event} state={{past: false, signUpOpen: false}} />)
  expect(html).toContain('Termin zgłoszeń już minął.')
  expect(html).not.toContain('Napisz do nas.')
})

test('an event that is off says so and takes nobody', () => {
  const html = markupOf(<Event event={{...event, cancelled: true}} state={{past: false, signUpOpen: false}} />)
  expect(html).toContain('To wydarzenie odwołano')
  expect(html).not.toMatch(/Jak się zgłosić|Zgłoszenia|kalendarz\.ics/)
})

test('a series is named where it is read on, and among the facts only where there is nothing to read', () => {
  const facts = (data: EventData) =>
    /<dl>.*?<\/dl>/s.exec(markupOf(<Event event={data} state={{past: true, signUpOpen: false}} />))?.[0]
  expect(facts(event)).not.toContain('Cykl')
  expect(facts({...event, series: aSeries(1)})).toContain('Cykl')
})

test('an event leads to the news that tell of it', () => {
  const html = markupOf(<Event event={event} state={{past: true, signUpOpen: false}} />)
  expect(html).toContain('<a href="/aktualnosci/zapowiedz">Zapowiedź</a>')
})

test('the home page names the events to come, and says nothing where there are none', () => {
  const events = [1, 2].map((number) => ({...aMeeting(number), venue: null, audience: null, series: null}))
  const html = markupOf(<ComingEvents events={events} />)
  expect([...html.matchAll(/Spotkanie (\d)/g)].map(([, number]) => number)).toEqual(['1', '2'])
  expect(markupOf(<ComingEvents events={[]} />)).toBe('')
})
