import type {Metadata} from 'next'

import {EntityAnswerPage} from '#components/entities/entity-answer-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {answerFields, heldAnswers} from '#lib/reports/entity-answer.ts'
import {formToken} from '#lib/reports/form-token.ts'
import {reportToken} from '#lib/site/env.ts'
import {readLinkedEntity} from '#sanity/read/entity-link.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const path = fixedPages.report.parts.entity
const title = 'Czy dane się zgadzają?'

export async function generateMetadata(): Promise<Metadata> {
  // The key of the link goes nowhere: not into an index, not to where the reader goes next.
  return {...(await unlistedMetadata({path, title})), referrer: 'no-referrer', robots: {index: false, follow: false}}
}

/** The page of an entity's own link: its card, and the form by which it confirms or proposes changes. */
export default async function LinkedEntityPage({searchParams}: Props) {
  const parameters = await searchParams
  const key = single(parameters[answerFields.key])
  const secret = reportToken()
  const entity = secret ? await readLinkedEntity(key) : null
  const now = Date.now()
  const held = heldAnswers().read(single(parameters[answerFields.form]), now)
  const form = held && held.entity === entity?._id ? held : null
  const token = form?.token ?? (secret ? formToken(secret, now) : '')
  return (
    <SitePage path={path} crumbs={[linkTo(fixedPages.entities), {label: title}]} isIndexed={false}>
      <EntityAnswerPage {...{title, entity, linkKey: key, token, now}} held={form} />
    </SitePage>
  )
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
