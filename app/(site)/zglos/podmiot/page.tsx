import type {Metadata} from 'next'
import {cache} from 'react'

import {entityAnswerMetadata} from '#components/entities/entity-answer-metadata.ts'
import {
  DeadLinkPage,
  deadLinkTitle,
  entityAnswerCrumbs,
  EntityAnswerPage,
  entityAnswerTitle,
} from '#components/entities/entity-answer-page.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {keyOf} from '#lib/entities/entity-link.ts'
import {readAnswer} from '#lib/reports/entity-answer.ts'
import {formToken} from '#lib/reports/form-token.ts'
import {reportToken} from '#lib/site/env.ts'
import {readLinkedEntity} from '#sanity/read/entity-link.ts'
import {readSite} from '#sanity/read/site.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  return entityAnswerMetadata((await readOnce(keyOf(await searchParams))) ? entityAnswerTitle : deadLinkTitle)
}

/** The page of an entity's own link: its card, and the form by which it confirms or proposes changes. */
export default async function LinkedEntityPage({searchParams}: Props) {
  const key = keyOf(await searchParams)
  const secret = reportToken()
  const entity = await readOnce(key)
  const answer = readAnswer(new URLSearchParams())
  return (
    <SitePage path={fixedPages.report.parts.entity} crumbs={entityAnswerCrumbs} isIndexed={false}>
      {secret && entity ? (
        <EntityAnswerPage
          {...{entity, answer}}
          linkKey={key}
          site={await readSite()}
          token={formToken(secret, Date.now())}
        />
      ) : (
        <DeadLinkPage />
      )}
    </SitePage>
  )
}

/** The entity of the link, once for the page and its metadata; null also while the site takes no answers. */
const readOnce = cache(async (key: string) => (reportToken() ? readLinkedEntity(key) : null))
