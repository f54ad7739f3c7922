import {
  PortableText,
  type PortableTextBlock,
  type PortableTextBlockComponent,
  type PortableTextComponentProps,
  type PortableTextComponents,
} from '@portabletext/react'
import type {ComponentType} from 'react'

import {type EditMark, type EditMarks, itemMark} from '#lib/preview/edit-marks.ts'
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
  /** In an editor's preview: the marks of the document, and the field of it that the text is. */
  edit?: {marks: EditMarks; field: string} | undefined
}

/** The body of a news item, chapter or page. */
export function RichText({value, headings, blocks = blockComponents, linked = false, edit}: Props) {
  if (!value?.length) return null
  const markOf = (key: string | undefined) => (edit ? itemMark(edit.marks, edit.field, key) : null)
  const plain = componentsFor(headings ?? headingsOf(value), blocks, linked, markOf)
  const components = edit?.marks ? withMarks(plain, blocks, markOf) : plain
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
  markOf: MarkOf,
): PortableTextComponents<RichTextBlock> {
  const known = new Map(headings.map((heading) => [heading.key, heading]))
  const headingAs =
    (Tag: 'h2' | 'h3' | 'h4' | 'h5'): PortableTextBlockComponent =>
    ({value, children}) => {
      const heading = known.get(value._key ?? '')
      return heading && linked ? (
        <PartHeading heading={heading} mark={markOf(value._key)}>
          {children}
        </PartHeading>
      ) : (
        <Tag id={heading?.anchor} {...markOf(value._key)}>
          {children}
        </Tag>
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
      normal: ({value, children}) => (isEmpty(value) ? null : <p {...markOf(value._key)}>{children}</p>),
      blockquote: ({value, children}) => (
        <blockquote {...markOf(value._key)}>
          <p>{children}</p>
        </blockquote>
      ),
    },
    unknownType: UnknownBlock,
    unknownMark: ({children}) => <>{children}</>,
    unknownBlockStyle: ({children}) => <p>{children}</p>,
  }
}

type MarkOf = (key: string | undefined) => EditMark | null

/** The components of a text in an editor's preview, where also items of lists and blocks have marks. */
function withMarks(
  components: PortableTextComponents<RichTextBlock>,
  blocks: typeof blockComponents,
  markOf: MarkOf,
): PortableTextComponents<RichTextBlock> {
  return {
    ...components,
    types: markedBlocks(blocks, markOf),
    listItem: ({value, children}) => <li {...markOf(value._key)}>{children}</li>,
  }
}

/** The components of the blocks, each within an element that has its mark. */
function markedBlocks(blocks: typeof blockComponents, markOf: MarkOf): typeof blockComponents {
  const marked =
    <Value extends {_key: string}>(Block: ComponentType<PortableTextComponentProps<Value>>) =>
    (props: PortableTextComponentProps<Value>) => (
      <div {...markOf(props.value._key)}>
        <Block {...props} />
      </div>
    )
  return {
    picture: marked(blocks.picture),
    attachment: marked(blocks.attachment),
    table: marked(blocks.table),
    callout: marked(blocks.callout),
    contactCard: marked(blocks.contactCard),
    accordion: marked(blocks.accordion),
    steps: marked(blocks.steps),
    gallery: marked(blocks.gallery),
    video: marked(blocks.video),
  }
}

function isEmpty({children}: PortableTextBlock): boolean {
  return children.every(({text}) => typeof text === 'string' && text.trim() === '')
}
