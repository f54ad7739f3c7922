import {expect, test} from 'vitest'

import {chanceOf} from '#lib/addresses/known-missing.ts'

/** What is told of each of these paths, once where it is the same. */
const chances = (...paths: string[]) => [...new Set(paths.map(chanceOf))]

test('it is known which addresses are pages, or files, only where a document is', () => {
  expect(
    chances('/kontakt', '/aktualnosci/x', '/informator/kis/etr', '/informator/drukuj/kis', '/informator/kis/pdf'),
  ).toEqual(['with document'])
  expect(chances('/wydarzenia/x/kalendarz.ics', '/podmioty/x/wizytowka.vcf', '/grafika/aktualnosci/x.jpg')).toEqual([
    'with document',
  ])
  expect(chances('/', '/aktualnosci', '/studio', '/szukaj/podpowiedzi', '/grafika/serwis.jpg')).toEqual(['open'])
})

test('what no route has is never a page', () => {
  expect(chances('/wp-admin/x.php', '/grafika/x/y.jpg', '/grafika/aktualnosci/x.png', '/a/b/c/d')).toEqual(['never'])
})

test('a year, page, form, kind or powiat that there is not is never a page', () => {
  expect(
    chances(
      '/aktualnosci/strona/2',
      '/aktualnosci/rok/2017',
      '/aktualnosci/rok/2017/strona/2',
      '/podmioty/rodzaj/cis',
      '/podmioty/powiat/zarski/rodzaj/cis',
      '/podmioty/powiat/zarski/drukuj',
    ),
  ).toEqual(['open'])
  expect(
    chances(
      '/aktualnosci/strona/1',
      '/aktualnosci/strona/02',
      '/aktualnosci/rok/17',
      '/aktualnosci/kategoria/x/strona/0',
      '/informator/kis/forma',
      '/podmioty/rodzaj/x',
      '/podmioty/powiat/x',
      '/podmioty/powiat/krakowski/drukuj',
    ),
  ).toEqual(['never'])
})

test('a refusal that there is not is never a page', () => {
  expect([chances('/odmowa/404', '/odmowa/podglad'), chances('/odmowa/418', '/odmowa/x')]).toEqual([
    ['open'],
    ['never'],
  ])
})

test('what cannot be the name of a picture or file is never one', () => {
  const hash = '0123456789'.repeat(4)
  expect(chances(`/obrazy/image-${hash}-800x600-png/640.webp`, `/pliki/file-${hash}-pdf/plan.pdf`)).toEqual(['open'])
  expect(chances(`/obrazy/image-${hash}-800x600-png/641.webp`, '/obrazy/x/640.webp', '/pliki/x/plan.pdf')).toEqual([
    'never',
  ])
})
