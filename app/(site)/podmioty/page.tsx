import {directoryMetadata, EntityDirectoryPage} from './entity-directory-page.tsx'

const all = {kind: null, powiat: null}

export const metadata = directoryMetadata(all)

export default function EntityListPage() {
  return <EntityDirectoryPage narrowing={all} />
}
