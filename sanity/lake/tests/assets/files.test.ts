import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

import {getAsset} from './pictures.ts'

async function uploadFile({client}: TestLake, text: string, filename: string): Promise<string> {
  const {url} = await client.assets.upload('file', Buffer.from(text), {filename})
  return url
}

test('a PDF is shown, under its own type and for good', async () => {
  await using lake = await openTestLake()
  const url = await uploadFile(lake, '%PDF-1.7 …', 'Regulamin.pdf')
  const response = await getAsset(lake, url)
  expect(await response.text()).toBe('%PDF-1.7 …')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toBeNull()
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('a page, a script or a drawing never runs: it is saved, and has no rights if it is not', async () => {
  await using lake = await openTestLake()
  const names = ['strona.html', 'rysunek.svg', 'skrypt.xml', 'program.bin']
  const urls = await Promise.all(names.map((name) => uploadFile(lake, `<script>alert("${name}")</script>`, name)))
  for (const url of urls) {
    const {headers} = await getAsset(lake, url)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a file can be saved under its own name or another', async () => {
  await using lake = await openTestLake()
  const url = await uploadFile(lake, '%PDF-1.7', 'Załącznik nr 1.pdf')
  const own = await getAsset(lake, `${url}?dl=`)
  const other = await getAsset(lake, `${url}/anything.pdf?dl=wniosek.pdf`)
  expect(own.headers.get('content-disposition')).toContain("filename*=UTF-8''Za%C5%82%C4%85cznik%20nr%201.pdf")
  expect(other.headers.get('content-disposition')).toContain('filename="wniosek.pdf"')
})

test('a part of a file can be asked for', async () => {
  await using lake = await openTestLake()
  const url = await uploadFile(lake, '0123456789', 'cyfry.txt')
  const part = async (range: string, extra: Record<string, string> = {}) => {
    const response = await getAsset(lake, url, {headers: {range, ...extra}})
    return [response.status, await response.text(), response.headers.get('content-range')]
  }
  expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
  expect(await part('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
  expect(await part('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10'])
  expect(await part('bytes=8-99')).toEqual([206, '89', 'bytes 8-9/10'])
  expect(await part('bytes=10-')).toEqual([416, '', 'bytes */10'])
  expect(await part('bytes=1-2,4-5')).toEqual([200, '0123456789', null])
  expect(await part('bytes=1-2', {'if-range': '"other"'})).toEqual([200, '0123456789', null])
})

test('a name that no header can carry keeps nobody from the file', async () => {
  await using lake = await openTestLake()
  const {_id, url} = await lake.client.assets.upload('file', Buffer.from('text'), {filename: 'a.bin'})
  await lake.client
    .patch(_id)
    .set({originalFilename: `\ud800\r\nx-evil: 1${'ą'.repeat(100_000)}`})
    .commit()
  const response = await getAsset(lake, url)
  expect(response.status).toBe(200)
  expect(response.headers.has('x-evil')).toBe(false)
  expect(response.headers.get('content-disposition')?.length).toBeLessThan(4000)
})
