import {Fragment, type ReactNode} from 'react'

import {shortAddress} from '#lib/addresses/links.ts'
import {
  type DocumentBlock,
  type DocumentItem,
  type DocumentList,
  type Inline,
  inlineWords,
} from '#lib/rich-text/document-block.ts'
import {documentPicturePath} from '#lib/rich-text/document-pictures.ts'

import {Facts} from '../content/facts.tsx'

type Props = {blocks: readonly DocumentBlock[]; lower: boolean}

/**
 * Blocks of a document as a page for paper draws them; `lower` puts headings a level down, below the title of their part.
 * Blocks have no identity but their place.
 */
export function DocumentBlocks({blocks, lower}: Props) {
  return blocks.map((block, at) => {
    const heading = blocks.slice(0, at).findLast(({kind}) => kind === 'heading')
    const about = heading?.kind === 'heading' ? inlineWords(heading.content) : ''
    return <Block key={at} block={block} lower={lower} about={about} />
  })
}

/** Words with their manners and links. */
export function Words({pieces}: {pieces: readonly Inline[]}) {
  return pieces.map((piece, at) => <Piece key={at} {...piece} />)
}

function Piece({text, strong, em, href}: Inline) {
  const stressed = em ? <em>{lines(text)}</em> : lines(text)
  const weighty = strong ? <strong>{stressed}</strong> : stressed
  if (!href) return weighty
  // On paper the address stands behind a link, unless it is what the link says.
  const isAddress = text.includes(shortAddress(href))
  return (
    <a href={href} className={isAddress ? 'hyphens-none print:after:hidden' : undefined}>
      {weighty}
    </a>
  )
}

function lines(text: string): ReactNode {
  return text.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

// `about` is the heading above: it names a table that has no caption.
function Block({block, lower, about}: {block: DocumentBlock; lower: boolean; about: string}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words pieces={block.content} />
        </p>
      )
    case 'heading':
      return <Heading block={block} lower={lower} />
    case 'quote':
      return (
        <blockquote>
          <p>
            <Words pieces={block.content} />
          </p>
        </blockquote>
      )
    case 'list':
      return <List list={block} />
    case 'picture':
      return (
        <figure>
          <img src={documentPicturePath(block.file)} alt={block.alt ?? ''} loading="eager" decoding="async" />
          {block.caption && <figcaption className="mt-2 text-sm text-ink-soft">{lines(block.caption)}</figcaption>}
        </figure>
      )
    case 'table':
      return <Table table={block} name={block.caption || about || 'Tabela'} />
    case 'terms':
      return (
        <dl className="grid gap-y-6">
          {block.items.map(({anchor, term, content}) => (
            <div key={anchor} id={anchor} className="print:break-inside-avoid">
              <dt className="font-serif text-xl leading-tight font-semibold">
                <dfn className="not-italic">{term}</dfn>
              </dt>
              <dd className="mt-1">
                <Words pieces={content} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'note':
      return (
        <div className="callout">
          <p className="font-bold print:break-after-avoid">{block.label}</p>
          <DocumentBlocks blocks={block.blocks} lower={lower} />
        </div>
      )
    case 'contact':
      return (
        <div className="border border-t-4 border-rule border-t-vine p-6 print:break-inside-avoid">
          {block.name && <p className="font-serif text-xl leading-tight font-semibold">{block.name}</p>}
          {block.description && <p>{lines(block.description)}</p>}
          <Facts facts={block.facts.map(({label, content}) => [label, <Words key={label} pieces={content} />])} />
        </div>
      )
    case 'file':
      return (
        <p>
          <Piece text={block.title} strong={false} em={false} href={block.href} />
          {block.about && ` (${block.about})`}
        </p>
      )
    case 'questions':
      return <Items items={block.items} lower={lower} />
    case 'steps':
      return (
        <div>
          {block.title && (
            <p className="mb-5 font-serif text-xl font-semibold print:break-after-avoid">{block.title}</p>
          )}
          <ol className="path-list">
            {block.items.map(({title, blocks}, at) => (
              <li key={at}>
                <p className="pt-1 font-bold print:break-after-avoid">{title}</p>
                <DocumentBlocks blocks={blocks} lower={lower} />
              </li>
            ))}
          </ol>
        </div>
      )
  }
}

function Heading({block, lower}: {block: Extract<DocumentBlock, {kind: 'heading'}>; lower: boolean}) {
  const Title = lower ? ({2: 'h3', 3: 'h4', 4: 'h5'} as const)[block.level] : (`h${block.level}` as const)
  return (
    <Title id={block.anchor}>
      {block.number && `${block.number} `}
      <Words pieces={block.content} />
    </Title>
  )
}

function List({list: {ordered, items}}: {list: DocumentList}) {
  const points = items.map(({content, lists}, at) => (
    <li key={at}>
      <Words pieces={content} />
      {lists.map((list, place) => (
        <List key={place} list={list} />
      ))}
    </li>
  ))
  return ordered ? <ol>{points}</ol> : <ul>{points}</ul>
}

function Items({items, lower}: {items: readonly DocumentItem[]; lower: boolean}) {
  return items.map(({title, blocks}, at) => (
    <div key={at}>
      <p className="font-bold print:break-after-avoid">{title}</p>
      <DocumentBlocks blocks={blocks} lower={lower} />
    </div>
  ))
}

type TableProps = {table: Extract<DocumentBlock, {kind: 'table'}>; name: string}

function Table({table: {caption, headerRow, headerColumn, wideFirst, rows}, name}: TableProps) {
  const [head = [], ...rest] = rows
  const body = headerRow ? rest : rows
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="overflow-x-auto print:overflow-visible" tabIndex={0} aria-label={name}>
      <table
        className={`w-full border-collapse text-sm leading-snug ${wideFirst ? wideFirstLook : ''}`}
        aria-label={caption ? undefined : name}
      >
        {caption && <caption className="pb-3 text-start font-bold">{caption}</caption>}
        {headerRow && (
          <thead>
            <tr>{head.map((cell, column) => headerCell(cell, column, 'col'))}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) =>
                headerColumn && column === 0 ? (
                  headerCell(cell, column, 'row')
                ) : (
                  <td key={column} className={bodyLook}>
                    <Words pieces={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

// Where there is room for it: on a phone, columns are as wide as their longest words.
const wideFirstLook = 'lg:table-fixed print:table-fixed lg:[&_th:first-child]:w-3/5 print:[&_th:first-child]:w-3/5'
const bodyLook = 'border-b border-rule py-2 pe-4 text-start align-top'
const headLook = 'border-b-2 border-vine py-2 pe-4 text-start align-bottom'

// Where some words of a header stand out, the others do not. An empty header cell says nothing to a screen reader; it is a plain corner.
function headerCell(cell: readonly Inline[], column: number, scope: 'col' | 'row') {
  const weight = cell.some(({strong}) => strong) ? 'font-normal' : ''
  return inlineWords(cell).trim() === '' ? (
    <td key={column} className={scope === 'col' ? headLook : bodyLook}>
      <Words pieces={cell} />
    </td>
  ) : (
    <th key={column} scope={scope} className={`${scope === 'col' ? headLook : `${bodyLook} min-w-[8em]`} ${weight}`}>
      <Words pieces={cell} />
    </th>
  )
}
