import {expect, test} from 'vitest'

import {importedMarkup} from '#sanity/import/text/blocks.ts'
import {richText} from '#sanity/schema/objects/rich-text.ts'
import {annotations, decorators, lists} from '#sanity/schema/objects/text-marks.ts'

test('an import writes the styles, lists and marks that editors have', () => {
  const block = richText.of.find(({type}) => type === 'block')
  const styles = block && 'styles' in block && Array.isArray(block.styles) ? block.styles : []
  expect(styles.map(({value}) => value)).toEqual(importedMarkup.styles)
  expect(lists.map(({value}) => value)).toEqual(importedMarkup.lists)
  expect(decorators.map(({value}) => value)).toEqual(importedMarkup.decorators)
  expect(annotations.map(({type}) => type)).toEqual(expect.arrayContaining([...importedMarkup.annotations]))
})
