import type {Metadata} from 'next'
import {notFound} from 'next/navigation'

import {Refusal} from '#components/layout/failure.tsx'
import {EndPreview} from '#components/layout/preview-bar.tsx'
import {refusalAt, refusals} from '#lib/site/refusals.ts'

type Props = {params: Promise<{status: string}>}

/** None at build time: the server asks for each when it starts. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const status = refusalAt(`/odmowa/${(await params).status}`)
  return {title: status ? refusals[status].title : undefined, robots: {index: false}}
}

/** What the server answers with where it refuses a request (server/refusals.ts), in the look of the site. */
export default async function RefusalPage({params}: Props) {
  const status = refusalAt(`/odmowa/${(await params).status}`)
  if (status === null) notFound()
  return <Refusal status={status}>{status === 503 && <EndPreview path="/" />}</Refusal>
}
