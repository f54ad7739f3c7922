import type {Metadata} from 'next'

import {directoryMetadata, EntityDirectoryPage} from '#components/entities/entity-directory-page.tsx'
import {readDirectory} from '#sanity/read/entities.ts'

const all = {kind: null, powiat: null}

export function generateMetadata(): Promise<Metadata> {
  return directoryMetadata(all)
}

export default async function EntityListPage() {
  return <EntityDirectoryPage narrowing={all} {...await readDirectory(all)} />
}
