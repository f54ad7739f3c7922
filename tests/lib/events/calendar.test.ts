import {expect, test} from 'vitest'

import {type CalendarEvent, eventCalendar} from '#lib/events/calendar.ts'

const event: CalendarEvent = {
  _id: 'e1',
  _createdAt: '2026-11-01T08:00:00Z',
  _updatedAt: '2026-11-01T08:01:30Z',
  title: 'Spotkanie w Żarach, część 2; dla „klubów”',
  slug: 'spotkanie-w-zarach',
  startsAt: '2026-07-10T08:00:00Z',
  endsAt: '2026-07-10T11:30:00Z',
  venue: 'OWES, Zielona Góra',
  audience: 'pracownicy KIS',
  series: null,
  cancelled: null,
}

/** The lines of a calendar, put together again where they were folded. */
function linesOf(...events: CalendarEvent[]): string[] {
  return eventCalendar(events, {name: 'Wydarzenia, spotkania'})
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
}

test('an event has its hours on the Polish clock, and the calendar brings the rules of that clock', () => {
  const lines = linesOf(event)
  expect(lines).toContain('DTSTART;TZID=Europe/Warsaw:20260710T100000')
  expect(lines).toContain('DTEND;TZID=Europe/Warsaw:20260710T133000')
  expect(lines.filter((line) => line === 'TZID:Europe/Warsaw')).toHaveLength(1)
})

test('in the hour that comes twice in October, times are in UTC, so that the start is before the end', () => {
  const lines = linesOf({...event, startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T01:15:00Z'})
  expect(lines).toContain('DTSTART:20261025T003000Z')
  expect(lines).toContain('DTEND:20261025T011500Z')
})

test('an event without a known hour takes whole days, to the first that is not part of it', () => {
  const lines = linesOf({...event, startsAt: '2026-07-09T22:00:00Z', endsAt: '2026-07-11T10:00:00Z'})
  expect(lines).toContain('DTSTART;VALUE=DATE:20260710')
  expect(lines).toContain('DTEND;VALUE=DATE:20260712')
  expect(linesOf({...event, startsAt: '2026-12-30T23:00:00Z', endsAt: null})).toContain('DTEND;VALUE=DATE:20270101')
})

test('an uid stays, a change raises the sequence, and what RFC 5545 wants in UTC is in UTC', () => {
  const lines = linesOf(event)
  expect(lines.find((line) => line.startsWith('UID:'))).toMatch(/^UID:e1@[\w.:-]+$/)
  expect(lines).toContain('SEQUENCE:90')
  expect(lines).toContain('DTSTAMP:20261101T080130Z')
  expect(lines).toContain('LAST-MODIFIED:20261101T080130Z')
  expect(linesOf({...event, _updatedAt: event._createdAt})).toContain('SEQUENCE:0')
})

test('text is escaped, and an event that is off says so', () => {
  const lines = linesOf({...event, cancelled: true})
  expect(lines).toContain('SUMMARY:Spotkanie w Żarach\\, część 2\\; dla „klubów”')
  expect(lines).toContain('LOCATION:OWES\\, Zielona Góra')
  expect(lines).toContain('NAME:Wydarzenia\\, spotkania')
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('Dla kogo: pracownicy KIS\\nhttp')
})

test('a program that subscribes is told how often to ask again', () => {
  expect(linesOf(event)).toEqual(
    expect.arrayContaining(['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H']),
  )
})

test('every line ends with CRLF and has at most 75 octets; everything begun is ended', () => {
  const calendar = eventCalendar([event, {...event, _id: 'e2'}], {name: 'Wydarzenia'})
  const lines = calendar.split('\r\n')
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(lines.at(-1)).toBe('')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  const named = (word: string) =>
    new Set(lines.flatMap((line) => (line.startsWith(`${word}:`) ? [line.slice(word.length)] : [])))
  expect(named('BEGIN')).toEqual(named('END'))
})

test('the same events make the same text, wherever the server’s own clock stands', () => {
  const before = process.env['TZ']
  const texts = ['UTC', 'Europe/Warsaw', 'America/New_York', 'Asia/Tokyo'].map((zone) => {
    process.env['TZ'] = zone
    return eventCalendar([event, {...event, _id: 'e2', startsAt: '2026-07-09T22:00:00Z'}], {name: 'Wydarzenia'})
  })
  process.env['TZ'] = before ?? 'UTC'
  expect(new Set(texts).size).toBe(1)
})
