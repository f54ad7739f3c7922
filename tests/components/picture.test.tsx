import {expect, test} from 'vitest'

import {Picture} from '#components/media/picture.tsx'
import {markupOf} from '#tests/support/markup.ts'

const asset = {
  _id: `image-${'a'.repeat(40)}-1600x1000-png`,
  width: 1600,
  height: 1000,
  lqip: 'data:image/png;base64,AA',
  isOpaque: true,
}
const picture = {alt: 'Ogród', decorative: false, caption: null, credit: null, crop: null, hotspot: null, asset}

test('the picture that is seen first is fetched first', () => {
  const html = markupOf(<Picture picture={picture} sizes="100vw" leading />)
  expect(html).toContain('fetchPriority="high"')
  expect(html).toContain('loading="eager"')
})

test('until a picture has loaded its miniature shows, hidden from screen readers', () => {
  const html = markupOf(<Picture picture={picture} sizes="100vw" />)
  expect(html).toContain('<img src="data:image/png;base64,AA" alt=""')
  expect(html).toContain('aria-hidden="true"')
})

test('a see-through picture and a part of one have no miniature', () => {
  const seeThrough = {...picture, asset: {...asset, isOpaque: false}}
  expect(markupOf(<Picture picture={seeThrough} sizes="100vw" />)).not.toContain('data:image')
  expect(markupOf(<Picture picture={picture} sizes="100vw" aspect={1} />)).not.toContain('data:image')
})

test('a shape is cut from the original and has its size', () => {
  const html = markupOf(<Picture picture={picture} sizes="100vw" aspect={1} />)
  expect(html).toContain('/960-300,0,1000,1000.webp 960w')
  expect(html).toContain('width="1000" height="1000"')
})
