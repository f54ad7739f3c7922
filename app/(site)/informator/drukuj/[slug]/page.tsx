import type {Metadata} from 'next'

import {PrintedPage} from '#components/guide/printed/printed-page.tsx'
import {notFoundMetadata} from '#components/page/not-found-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {documentPages} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {readContent} from '#sanity/read/guide.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

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
