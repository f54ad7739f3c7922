import {formerWords} from '#lib/addresses/redirects.ts'

import {NotFoundPage, notFoundMetadata} from '../not-found-page.tsx'

type Props = {params: Promise<{path: string[]}>}

export const metadata = notFoundMetadata

/** None at build time; see the other pages. */
export function generateStaticParams() {
  return []
}

/** Every address that no other route takes. */
export default async function UnknownPage({params}: Props) {
  const {path} = await params
  return <NotFoundPage search={formerWords(`/${path.join('/')}`)} />
}
