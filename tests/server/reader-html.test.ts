import {expect, test} from 'vitest'

import {readerHtml} from '../../server/reader-html.ts'

test('the framework’s scripts and their preloads go, and everything else stays as it is', () => {
  const page =
    '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>' +
    '<script src="/_next/x.js" async=""></script></head><body><p>Tekst &lt;script&gt;</p>' +
    '<script>self.__next_f.push([1,"\\u003c/script>"])</script><p>Koniec</p></body>'
  expect(readerHtml(page)).toBe(
    '<head><link rel="stylesheet" href="/a.css"/></head><body><p>Tekst &lt;script&gt;</p><p>Koniec</p></body>',
  )
})

test('scripts of ours and data blocks stay', () => {
  const page =
    '<script type="module" src="/skrypty/a.js?v=1"></script><script type="application/ld+json">{"a":1}</script>'
  expect(readerHtml(page)).toBe(page)
})

test('a script that only mentions our folder does not stay', () => {
  expect(readerHtml('<script>load("/skrypty/a.js")</script><script src="/_next/skrypty/a.js"></script>')).toBe('')
})

test('the mark that the framework’s fonts leave for its scripts goes, wherever it stands', () => {
  expect(
    readerHtml('<title>A</title><meta name="next-size-adjust" content=""/><meta name="robots" content="noindex"/>'),
  ).toBe('<title>A</title><meta name="robots" content="noindex"/>')
})
