import {documentPath} from '#lib/addresses/paths.ts'
import {richTextLines} from '#lib/rich-text/rich-text-lines.ts'
import type {RichText} from '#lib/rich-text/rich-text.ts'

import type {TermSource} from './term-uses.ts'

type ChapterText = {title: string; slug: string; summary: string | null; body: RichText | null}

type PathwayText = {
  title: string
  slug: string
  situation: string | null
  conditions: readonly string[] | null
  outcome: string | null
  steps:
    | readonly {
        title: string | null
        actor: string | null
        description: string | null
        documents: readonly string[] | null
      }[]
    | null
}

/** The pages in whose texts the glossary looks for its terms, line by line: chapters, then pathways. */
export function glossarySources(chapters: readonly ChapterText[], pathways: readonly PathwayText[]): TermSource[] {
  return [
    ...chapters.map(({title, slug, summary, body}) => ({
      title,
      href: documentPath('chapter', slug),
      lines: [title, summary ?? '', ...richTextLines(body ?? [])],
    })),
    ...pathways.map(({title, slug, situation, conditions, outcome, steps}) => ({
      title: `Ścieżka: ${title}`,
      href: documentPath('pathway', slug),
      lines: [
        title,
        situation ?? '',
        ...(conditions ?? []),
        outcome ?? '',
        ...(steps ?? []).flatMap((step) => [
          step.title ?? '',
          step.actor ?? '',
          step.description ?? '',
          ...(step.documents ?? []),
        ]),
      ],
    })),
  ]
}
