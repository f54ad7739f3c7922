import {noindexMetadata} from '../../_documents/noindex-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'
import {readContent} from '../../_documents/read-guide.ts'

type Props = {params: Promise<{slug: string}>}

export const metadata = noindexMetadata('Rozdział do druku')

/** None at build time: each chapter is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export default async function PrintedChapterPage({params}: Props) {
  const {slug} = await params
  return <PrintedPage content={await readContent([slug])} path={`/informator/drukuj/${slug}`} />
}
