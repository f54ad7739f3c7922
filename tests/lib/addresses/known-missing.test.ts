import {expect, test} from 'vitest'

import {hangsOnDocument} from '#lib/addresses/known-missing.ts'

test('it is known which addresses are pages only where a document is', () => {
  for (const path of ['/kontakt', '/aktualnosci/x', '/informator/kis/etr', '/informator/drukuj/kis', '/wp-admin/x.php'])
    expect([path, hangsOnDocument(path)]).toEqual([path, true])
  for (const path of ['/', '/aktualnosci', '/informator/kis/pdf', '/studio', '/szukaj/podpowiedzi'])
    expect([path, hangsOnDocument(path)]).toEqual([path, false])
})

test('a year, page, kind or powiat that there is not is never a page', () => {
  for (const path of [
    '/aktualnosci/strona/2',
    '/aktualnosci/rok/2017',
    '/aktualnosci/rok/2017/strona/2',
    '/podmioty/rodzaj/cis',
    '/podmioty/powiat/zarski/rodzaj/cis',
    '/podmioty/powiat/zarski/drukuj',
  ])
    expect([path, hangsOnDocument(path)]).toEqual([path, false])
  for (const path of [
    '/aktualnosci/strona/1',
    '/aktualnosci/strona/02',
    '/aktualnosci/rok/17',
    '/podmioty/rodzaj/x',
    '/podmioty/powiat/x',
    '/podmioty/powiat/krakowski/drukuj',
  ])
    expect([path, hangsOnDocument(path)]).toEqual([path, true])
})
