import {beforeEach, expect, test} from 'vitest'

import {pageKey, pages} from '#lib/freshness/page-cache.ts'
import {listEndTag} from '#lib/lists/list-end.ts'
import {chanceAt, noteStatus} from '#server/unknown-address.ts'

beforeEach(() => pages().expireAll())

/** Makes and keeps the page of a path, as the framework does, and notes what it was found to be. */
function make(path: string, status: number, tags: readonly string[]): void {
  pages().read(pageKey(path))
  const headers = {'x-next-cache-tags': tags.join(',')}
  pages().write(pageKey(path), {kind: 'APP_PAGE', status, html: '', headers}, undefined)
  noteStatus(path, status)
}

test.each(['/aktualnosci/strona/', '/aktualnosci/rok/2017/strona/', '/aktualnosci/kategoria/a/strona/'])(
  'once one page past the end of a list was asked for, all are known, whichever comes next: %s',
  (list) => {
    expect(chanceAt(`${list}13`)).not.toBe('never')
    make(`${list}900`, 404, ['sanity:a', listEndTag(12)])
    expect([13, 899, 901, 999_999].map((page) => chanceAt(`${list}${page}`))).toEqual(Array(4).fill('never'))
    expect(chanceAt(`${list}12`)).not.toBe('never')
    expect(chanceAt('/wydarzenia/strona/13')).toBe('open')
  },
)

test('when the list changes, it is found out anew where it ends', () => {
  make('/aktualnosci/strona/900', 404, ['sanity:a', listEndTag(12)])
  pages().expireTags(['sanity:a'])
  expect(chanceAt('/aktualnosci/strona/13')).toBe('open')
})

test('a page that stood is made anew without asking first whether it stands, until it stands no more', () => {
  expect(chanceAt('/podmioty/a/wizytowka.vcf')).toBe('with document')
  make('/podmioty/a/wizytowka.vcf', 200, ['sanity:a'])
  pages().expireTags(['sanity:a'])
  expect(chanceAt('/podmioty/a/wizytowka.vcf')).toBe('open')
  noteStatus('/podmioty/a/wizytowka.vcf', 404)
  expect(chanceAt('/podmioty/a/wizytowka.vcf')).toBe('with document')
})
