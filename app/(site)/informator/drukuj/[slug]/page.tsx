import type {Metadata} from 'next'

import {documentPages} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

import {notFoundMetadata} from '../../../not-found-page.tsx'
import {unlistedMetadata} from '../../../page-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'
import {readContent} from '../../_documents/read-guide.ts'

type Props = {params: Promise<{slug: string}>}

/** None at build time: each chapter is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {slug} = await params
  const [chapter] = (await readContent([slug])).chapters
  return chapter
    ? unlistedMetadata({
        path: printPath(slug),
        title: `${chapter.title} – do druku`,
        description: chapter.summary,
      })
    : notFoundMetadata
}

export default async function PrintedChapterPage({params}: Props) {
  const {slug} = await params
  return <PrintedPage content={await readContent([slug])} path={printPath(slug)} />
}

function printPath(slug: string): string {
  return generatePath(documentPages.chapter.parts.print, {slug})
}
