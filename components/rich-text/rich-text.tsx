import {PortableText, type PortableTextBlock, type PortableTextComponents} from '@portabletext/react'

import {type Heading, headingsOf} from '#lib/headings.ts'
import {prepareText} from '#lib/prepare-text.ts'
import type {RichText as RichTextValue, RichTextBlock} from '#lib/rich-text.ts'

import {blockComponents} from './block-components.tsx'
import {logMissing} from './log-missing.ts'
import {marks} from './marks.tsx'

type Props = {
  value: RichTextValue | null
  /** Headings with their anchors, where the page shows a table of contents; else they are made from the text. */
  headings?: readonly Heading[]
  /** Other components for the blocks, where the text is made for paper. */
  blocks?: typeof blockComponents
}

/** The body of a news item, chapter or page. */
export function RichText({value, headings, blocks = blockComponents}: Props) {
  if (!value?.length) return null
  const components = componentsFor(headings ?? headingsOf(value), blocks)
  return (
    <div className="rich-text">
      <PortableText<RichTextBlock> value={prepareText(value)} components={components} onMissingComponent={logMissing} />
    </div>
  )
}

function componentsFor(
  headings: readonly Heading[],
  blocks: typeof blockComponents,
): PortableTextComponents<RichTextBlock> {
  const anchors = new Map(headings.map(({key, anchor}) => [key, anchor]))
  const anchorOf = (key: string | undefined) => anchors.get(key ?? '')
  return {
    types: blocks,
    marks,
    block: {
      h2: ({value, children}) => <h2 id={anchorOf(value._key)}>{children}</h2>,
      h3: ({value, children}) => <h3 id={anchorOf(value._key)}>{children}</h3>,
      h4: ({value, children}) => <h4 id={anchorOf(value._key)}>{children}</h4>,
      // Where several chapters make one document, their headings stand one level lower.
      h5: ({value, children}) => <h5 id={anchorOf(value._key)}>{children}</h5>,
      // Editors leave empty paragraphs as space; space is the stylesheet's business.
      normal: ({value, children}) => (isEmpty(value) ? null : <p>{children}</p>),
      blockquote: ({children}) => (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      ),
    },
    unknownType: () => null,
    unknownMark: ({children}) => <>{children}</>,
    unknownBlockStyle: ({children}) => <p>{children}</p>,
  }
}

function isEmpty({children}: PortableTextBlock): boolean {
  return children.every(({text}) => typeof text === 'string' && text.trim() === '')
}
