import {expect, test} from 'vitest'

import {describeFile, filePath, parseFileId} from '#lib/media/files.ts'

test('a file is described by its type and size', () => {
  expect(describeFile('pdf', 1_234_567)).toBe('PDF, 1,2\u00A0MB')
  expect(describeFile('txt', 900)).toBe('TXT, 900\u00A0B')
})

test('a file name with spaces and Polish letters is one part of the address', () => {
  expect(filePath('file-x-pdf', 'wykaz / źródła.pdf')).toBe('/pliki/file-x-pdf/wykaz%20%2F%20%C5%BAr%C3%B3d%C5%82a.pdf')
})

test('only ids of file assets are read', () => {
  const hash = 'b'.repeat(40)
  expect(parseFileId(`file-${hash}-pdf`)).toEqual({hash, extension: 'pdf'})
  expect([`file-${hash}-pdf/..`, `image-${hash}-1x1-png`, ''].map(parseFileId)).toEqual([null, null, null])
})
