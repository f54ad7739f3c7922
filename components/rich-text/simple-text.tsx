import {PortableText} from '@portabletext/react'

import {prepareText} from '#lib/rich-text/prepare-text.ts'
import type {SimpleText as SimpleTextValue} from '#lib/rich-text/rich-text.ts'

import {logMissing} from './log-missing.ts'
import {marks} from './marks.tsx'
import {UnknownBlock} from './unknown-block.tsx'

const components = {marks, unknownType: UnknownBlock}

/** Paragraphs, lists and links: the inside of callouts, steps and accordions. */
export function SimpleText({value}: {value: SimpleTextValue | null}) {
  return <PortableText value={prepareText(value ?? [])} components={components} onMissingComponent={logMissing} />
}
