/**
 * The rules of Polish time for a calendar (RFC 5545, 3.6.5), in force since 1996: summer time from the last Sunday of
 * March to the last Sunday of October, changed at 01:00 UTC (Directive 2000/84/EC).
 */
export const polishTimeZone = {
  name: 'Europe/Warsaw',
  rules: [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Warsaw',
    'BEGIN:DAYLIGHT',
    'DTSTART:19960331T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n'),
} as const
