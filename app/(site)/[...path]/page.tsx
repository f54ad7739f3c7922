import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {formerWords} from '#lib/addresses/redirects.ts'

type Props = {params: Promise<{path: string[]}>}

export const metadata = notFoundMetadata

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** Every address that no other route takes. */
export default async function UnknownPage({params}: Props) {
  const {path} = await params
  return <NotFoundPage search={formerWords(`/${path.join('/')}`)} />
}
