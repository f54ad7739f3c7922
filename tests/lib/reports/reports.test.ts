import {expect, test} from 'vitest'

import {formAge, formToken, reportId} from '#lib/reports/form-token.ts'
import {addressOf, createRateLimit} from '#lib/reports/rate-limit.ts'
import {formFields, receiveForm, type ReportDesk} from '#lib/reports/receive.ts'
import {checkReport, readReport, sitePath} from '#lib/reports/report.ts'
import {isReportable, reportPath, subjectOf} from '#lib/reports/subject.ts'

const secret = 'a-secret-of-the-tests'
const start = Date.parse('2026-11-21T12:00:00Z')
const second = 1000
const day = 24 * 60 * 60 * second

const right = {path: '/informator/kis', kind: 'outdated', text: 'Telefon się zmienił.', email: ''}

test('a report with kind and text is right, with or without an e-mail address', () => {
  expect(checkReport(right)).toEqual([])
  expect(checkReport({...right, email: 'anna.nowak@example.test'})).toEqual([])
})

test('every fault of a report is named in the order of the fields', () => {
  expect(checkReport({path: '', kind: 'x', text: '', email: 'anna@'})).toEqual([
    {field: 'rodzaj', message: 'Wybierz, czego dotyczy zgłoszenie.'},
    {field: 'opis', message: 'Opisz, co jest nie tak.'},
    {field: 'email', message: expect.stringContaining('Popraw adres e-mail')},
  ])
})

test('a text has bounds, and the message says by how much it misses them', () => {
  expect(checkReport({...right, text: 'Krótko.'})[0]?.message).toContain('co najmniej 10 znaków')
  const tooLong = checkReport({...right, text: 'a'.repeat(4200)})[0]?.message.replaceAll(/\s/g, ' ')
  expect(tooLong).toBe('Skróć opis: ma 4200 znaków, a może mieć najwyżej 4000.')
  expect(checkReport({...right, text: 'a'.repeat(4000)})).toEqual([])
})

test('an e-mail address that could smuggle in others is refused', () => {
  for (const email of ['a@b', 'a b@example.test', 'a@example.test,b@example.test', `${'a'.repeat(250)}@b.pl`]) {
    expect(checkReport({...right, email}), email).toHaveLength(1)
  }
})

test('line ends of browsers become plain, other control characters go', () => {
  const fields = new URLSearchParams({opis: ' Pierwszy\r\ndrugi\u0000 wiersz ', rodzaj: 'other', strona: '/o-nas'})
  expect(readReport(fields)).toEqual({path: '/o-nas', kind: 'other', text: 'Pierwszy\ndrugi wiersz', email: ''})
})

test('only a path of this site is taken for the page', () => {
  expect(sitePath('/informator/kis')).toBe('/informator/kis')
  for (const path of [
    '//zlo.example',
    '/\\zlo.example',
    'https://zlo.example',
    '/a b',
    '/a?b',
    '',
    `/${'a'.repeat(400)}`,
  ]) {
    expect(sitePath(path), path).toBeNull()
  }
})

test('the page tells what the report is about', () => {
  expect(subjectOf('/informator/kis')).toEqual({type: 'chapter', slug: 'kis'})
  expect(subjectOf('/informator/kis/prosto')).toEqual({type: 'chapter', slug: 'kis'})
  expect(subjectOf('/informator')).toEqual({type: 'guide', slug: 'informator'})
  expect(subjectOf('/informator/drukuj/kis')).toEqual({type: 'chapter', slug: 'kis'})
  for (const path of ['/informator/zmiany', '/informator/drukuj', '/informator/drukuj/calosc'])
    expect(subjectOf(path), path).toEqual({type: 'guide', slug: 'informator'})
  expect(subjectOf('/podmioty/cis-zary')).toEqual({type: 'entity', slug: 'cis-zary'})
  expect(subjectOf('/o-nas')).toEqual({type: 'page', slug: 'o-nas'})
  expect(subjectOf('/')).toBeNull()
})

test('every page with content of its own asks for reports, the form itself does not', () => {
  expect(['/informator/kis', '/podmioty/cis-zary', '/o-nas'].every(isReportable)).toBe(true)
  expect(['/', '', '/zglos', '/zglos/dziekujemy', '/szukaj'].some(isReportable)).toBe(false)
  expect(reportPath('/informator/kis')).toBe('/zglos?strona=%2Finformator%2Fkis')
})

test('a form is taken after three seconds and for a day, and only one of ours', () => {
  const token = formToken(secret, start)
  expect(formAge(token, secret, start + second)).toBe('early')
  expect(formAge(token, secret, start + 3 * second)).toBe('right')
  expect(formAge(token, secret, start + day)).toBe('right')
  expect(formAge(token, secret, start + day + 1)).toBe('expired')
  expect(formAge(token, 'another', start + 3 * second)).toBe('unknown')
  const [id, , signed] = token.split('.')
  expect(formAge(`${id}.${(start - second).toString(36)}.${signed}`, secret, start + 3 * second)).toBe('unknown')
  expect(formAge('', secret, start)).toBe('unknown')
})

test('one form is one report, whatever is in it', () => {
  const token = formToken(secret, start)
  expect(reportId(token)).toMatch(/^report\.[0-9a-f]{32}$/)
  expect(reportId(token)).toBe(reportId(token))
  expect(reportId(formToken(secret, start))).not.toBe(reportId(token))
})

/** A limit, and whether what comes from an address finds room; `now` in ms. */
function openLimit(limits: Parameters<typeof createRateLimit>[0]) {
  const limit = createRateLimit(limits)
  return {limit, isTaken: (address: string, now = 0) => limit.take(address, now) !== null}
}

test('a network files so many reports in a window, and others are not hindered', () => {
  const {isTaken} = openLimit({perAddress: 2, fromAll: 4, windowMs: 1000})
  expect([isTaken('1.1.1.1', 0), isTaken('1.1.1.1', 1), isTaken('1.1.1.1', 2)]).toEqual([true, true, false])
  expect(isTaken('2001:db8:1:2:3::1', 3)).toBe(true)
  expect(isTaken('2001:db8:1:2:ffff::9', 4)).toBe(true)
  expect(isTaken('2.2.2.2', 5)).toBe(false)
  expect(isTaken('1.1.1.1', 1000)).toBe(true)
})

test('the address is the one that the nearest proxy wrote', () => {
  expect(addressOf(new Headers({'x-forwarded-for': '9.9.9.9, 10.0.0.7'}))).toBe('10.0.0.7')
  expect(addressOf(new Headers())).toBe('unknown')
})

test('who sends many reports from a few networks keeps nobody else from sending one', () => {
  const {isTaken} = openLimit({perAddress: 10, fromAll: 20, windowMs: 1000})
  const sent = Array.from({length: 50}, (_, at) => isTaken(`203.0.113.${at % 5}`))
  expect(sent.filter(Boolean)).toHaveLength(15)
  expect(isTaken('198.51.100.1')).toBe(true)
  expect(isTaken('198.51.100.1')).toBe(false)
})

test.each([
  ['IPv6 networks', (at: number) => `2001:db8:7:${at.toString(16)}::1`],
  ['IPv4 addresses', (at: number) => `203.0.113.${at}`],
])('who has a whole range of %s leaves room for everybody else', (_name, addressAt) => {
  const {isTaken} = openLimit({perAddress: 10, fromAll: 100, windowMs: 1000})
  const sent = Array.from({length: 250}, (_, at) => isTaken(addressAt(at)))
  expect(sent.filter(Boolean)).toHaveLength(75)
  expect(isTaken('198.51.100.1')).toBe(true)
})

test('what is given back takes no room of all, but was tried', () => {
  const {limit, isTaken} = openLimit({perAddress: 3, fromAll: 4, windowMs: 1000})
  const tried = [0, 1, 2, 3].map(() => {
    const place = limit.take('198.51.100.1', 0)
    place?.giveBack()
    return place !== null
  })
  expect(tried).toEqual([true, true, true, false])
  for (const address of ['203.0.113.1', '192.0.2.1', '10.1.1.1', '10.2.2.2']) expect(isTaken(address)).toBe(true)
  expect(isTaken('10.3.3.3')).toBe(false)
})

test('who gives everything back tries from a whole range, and from many of them, only so often', () => {
  const triesFrom = (addressAt: (at: number) => string) => {
    const {limit} = openLimit({perAddress: 10, fromAll: 20, windowMs: 1000})
    const places = Array.from({length: 1000}, (_, at) => {
      const place = limit.take(addressAt(at), 0)
      place?.giveBack()
      return place
    })
    return places.filter((place) => place !== null).length
  }
  expect(triesFrom((at) => `2001:db8:7:${at.toString(16)}::1`)).toBe(15)
  expect(triesFrom((at) => `10.${Math.floor(at / 250)}.${at % 250}.1`)).toBe(100)
})

test('a place is given back once, and to its own window', () => {
  const {limit, isTaken} = openLimit({perAddress: 9, fromAll: 2, windowMs: 1000})
  const late = limit.take('10.1.1.1', 0)
  const twice = limit.take('10.2.2.2', 1000)
  late?.giveBack()
  twice?.giveBack()
  twice?.giveBack()
  expect(['10.3.3.3', '10.4.4.4', '10.5.5.5'].map((address) => isTaken(address, 1000))).toEqual([true, true, false])
})

test('all addresses of a household are one, however they are written', () => {
  const {isTaken} = openLimit({perAddress: 1, fromAll: 10, windowMs: 1000})
  expect(isTaken('2001:db8::1:2:3:4')).toBe(true)
  for (const same of ['2001:db8::5:2:3:4', '2001:db8:0:0:9::', '[2001:DB8::7]:443']) expect(isTaken(same)).toBe(false)
  expect(isTaken('2001:db8:0:1::1')).toBe(true)
})

const thanks = '/zglos/dziekujemy?strona=%2Finformator%2Fkis'

test('a right report is filed once with all that was written, and the reader is thanked', async () => {
  const {desk, filed, send} = openDesk()
  expect(await send({})).toEqual({next: thanks, status: 200})
  expect(filed).toEqual([
    {...right, id: expect.stringMatching(/^report\./), receivedAt: new Date(desk.now).toISOString()},
  ])
})

test('the same form sent again, also with other words or at the same time, is one report, and the reader is told', async () => {
  const {filed, send} = openDesk()
  const answers = await Promise.all([send({}), send({}), send({opis: 'Jeszcze jedno słowo.'})])
  expect(new Set(answers.map(({next}) => next))).toEqual(new Set([thanks, `${thanks}&ponownie=tak`]))
  expect(filed).toHaveLength(1)
})

test.each([
  ['a mistake', {opis: ''}, 'Opisz, co jest nie tak.'],
  ['a filled trap', {[formFields.trap]: 'https://zlo.example'}, 'pole, którego nie widać'],
  ['a foreign form', {formularz: 'x'}, 'stracił ważność'],
])('after %s nothing is filed, and the reader is told why', async (_name, change, message) => {
  const {filed, send} = openDesk()
  expect(await send(change)).toMatchObject({
    next: null,
    status: 422,
    problems: [{message: expect.stringContaining(message)}],
  })
  expect(filed).toEqual([])
})

test('a form sent too fast or too late can be sent again at once', async () => {
  for (const age of [second, 2 * day]) {
    const {desk, send, filed} = openDesk(age)
    const back = await send({})
    expect(back).toMatchObject({next: null, status: 422})
    desk.now += 3 * second
    expect(await send({formularz: back.next === null ? back.token : ''})).toMatchObject({next: thanks})
    expect(filed).toHaveLength(1)
  }
})

test('a form with mistakes that came too fast is told of its mistakes only', async () => {
  const {send, filed} = openDesk(second)
  expect(await send({opis: ''})).toMatchObject({problems: [{field: 'opis', message: 'Opisz, co jest nie tak.'}]})
  expect(filed).toEqual([])
})

test('when the Content Lake is away, the reader is told what to do, and can send the same form later', async () => {
  const away = openDesk()
  away.desk.file = () => Promise.reject(new Error('expected by the test'))
  const back = await away.send({})
  expect(back).toMatchObject({
    status: 503,
    problems: [{field: null, message: expect.stringContaining('za kilka minut')}],
  })
  const {filed, send} = openDesk()
  expect(await send({formularz: back.next === null ? back.token : ''})).toMatchObject({next: thanks})
  expect(filed).toHaveLength(1)
})

test('past the limit the reader is told when to come again', async () => {
  const {desk, send} = openDesk()
  desk.limit = createRateLimit({perAddress: 0, fromAll: 9, windowMs: 1000})
  expect(await send({})).toMatchObject({
    status: 429,
    problems: [{message: expect.stringContaining('Odczekaj 10 minut')}],
  })
})

test.each([
  ['could not be filed', () => Promise.reject(new Error('expected by the test'))],
  ['was filed before', () => Promise.resolve('known' as const)],
])('what %s leaves its place to others, but was tried', async (_name, file) => {
  const {desk, send} = openDesk()
  desk.limit = createRateLimit({perAddress: 2, fromAll: 2, windowMs: 1000})
  desk.file = file
  const tried = [await send({}), await send({}), await send({})].map(({status}) => status === 429)
  expect(tried).toEqual([false, false, true])
  expect(desk.limit.take('198.51.100.1', desk.now)).not.toBeNull()
})

/** A desk that remembers what was filed, and a form made `age` ms ago, filled in rightly but for `change`. */
function openDesk(age = 10 * second) {
  const filed: {id: string}[] = []
  const desk: ReportDesk = {
    secret,
    now: start + age,
    address: '10.0.0.7',
    limit: createRateLimit(),
    file: async (report) => {
      if (filed.some(({id}) => id === report.id)) return 'known'
      filed.push(report)
      return 'filed'
    },
  }
  const fields = {
    formularz: formToken(secret, start),
    strona: right.path,
    rodzaj: right.kind,
    opis: right.text,
    email: right.email,
  }
  const send = (change: Record<string, string>) => {
    const sent = new URLSearchParams({...fields, ...change})
    const report = readReport(sent)
    return receiveForm({fields: sent, report, mistakes: checkReport(report)}, desk)
  }
  return {desk, filed, send}
}
