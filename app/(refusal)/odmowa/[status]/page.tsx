import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {Refusal} from '#components/layout/failure.tsx'
import {EndPreview} from '#components/layout/preview-bar.tsx'
import {parseRefusal, refusals} from '#lib/site/refusals.ts'

type Props = {params: Promise<{status: string}>}

// The server asks for each when it starts.
export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const name = parseRefusal((await params).status)
  return {title: name ? refusals[name].title : undefined, robots: {index: false}}
}

/** What the server answers with where it refuses a request (server/refusals.ts), in the look of the site. */
export default async function RefusalPage({params}: Props) {
  const name = parseRefusal((await params).status)
  if (name === null) notFound()
  return <Refusal name={name}>{name === 'podglad' && <EndPreview path="/" />}</Refusal>
}
