import {
  PortableText,
  type PortableTextBlock,
  type PortableTextBlockComponent,
  type PortableTextComponents,
} from '@portabletext/react'

import {type Heading, headingsOf} from '#lib/rich-text/headings.ts'
import {prepareText} from '#lib/rich-text/prepare-text.ts'
import type {RichText as RichTextValue, RichTextBlock} from '#lib/rich-text/rich-text.ts'

import {blockComponents} from './block-components.tsx'
import {logMissing} from './log-missing.ts'
import {marks} from './marks.tsx'
import {PartHeading} from './part-heading.tsx'
import {UnknownBlock} from './unknown-block.tsx'

type Props = {
  value: RichTextValue | null
  /** Headings with their anchors, where the page shows a table of contents; else they are made from the text. */
  headings?: readonly Heading[]
  /** Other components for the blocks, where the text is made for paper. */
  blocks?: typeof blockComponents
  /** True for a text whose parts people point at: each heading has a link to itself. */
  linked?: boolean
}

/** The body of a news item, chapter or page. */
export function RichText({value, headings, blocks = blockComponents, linked = false}: Props) {
  if (!value?.length) return null
  const components = componentsFor(headings ?? headingsOf(value), blocks, linked)
  return (
    <div className="rich-text">
      <PortableText<RichTextBlock> value={prepareText(value)} components={components} onMissingComponent={logMissing} />
    </div>
  )
}

function componentsFor(
  headings: readonly Heading[],
  blocks: typeof blockComponents,
  linked: boolean,
): PortableTextComponents<RichTextBlock> {
  const known = new Map(headings.map((heading) => [heading.key, heading]))
  const headingAs =
    (Tag: 'h2' | 'h3' | 'h4' | 'h5'): PortableTextBlockComponent =>
    ({value, children}) => {
      const heading = known.get(value._key ?? '')
      return heading && linked ? (
        <PartHeading heading={heading}>{children}</PartHeading>
      ) : (
        <Tag id={heading?.anchor}>{children}</Tag>
      )
    }
  return {
    types: blocks,
    marks,
    block: {
      h2: headingAs('h2'),
      h3: headingAs('h3'),
      h4: headingAs('h4'),
      // Where several chapters make one document, their headings stand one level lower.
      h5: headingAs('h5'),
      // Editors leave empty paragraphs as space; space is the stylesheet's business.
      normal: ({value, children}) => (isEmpty(value) ? null : <p>{children}</p>),
      blockquote: ({children}) => (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      ),
    },
    unknownType: UnknownBlock,
    unknownMark: ({children}) => <>{children}</>,
    unknownBlockStyle: ({children}) => <p>{children}</p>,
  }
}

function isEmpty({children}: PortableTextBlock): boolean {
  return children.every(({text}) => typeof text === 'string' && text.trim() === '')
}
