import type {Metadata} from 'next'
import {headers} from 'next/headers'
import {redirect} from 'next/navigation'

import {entityAnswerMetadata} from '#components/entities/entity-answer-metadata.ts'
import {
  DeadLinkPage,
  deadLinkTitle,
  entityAnswerCrumbs,
  EntityAnswerPage,
  entityAnswerTitle,
} from '#components/entities/entity-answer-page.tsx'
import {UnreadableForm, unreadableTitle} from '#components/forms/unreadable-form.tsx'
import {AnswerPage} from '#components/page/answer-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {keyOf, linkPath} from '#lib/entities/entity-link.ts'
import {answerReport, checkAnswer, readAnswer} from '#lib/reports/entity-answer.ts'
import {receiveForm} from '#lib/reports/receive.ts'
import {answerSent} from '#lib/reports/sent-form.ts'
import {fileReport} from '#sanity/file-report.ts'
import {readLinkedEntity} from '#sanity/read/entity-link.ts'
import {readSite} from '#sanity/read/site.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const answer = await receiveAnswer(await headers(), keyOf(await searchParams))
  return entityAnswerMetadata(answer?.next === null ? answer.title : entityAnswerTitle)
}

/** Takes what an entity answers by its own link. Nothing is published by it: it waits for editors, beside the document. */
export default async function EntityAnsweredPage({searchParams}: Props) {
  const key = keyOf(await searchParams)
  const answer = await receiveAnswer(await headers(), key)
  if (!answer) redirect(linkPath(key))
  if (answer.next !== null) redirect(answer.next)
  return (
    <AnswerPage path={fixedPages.report.parts.entity} crumbs={entityAnswerCrumbs} isIndexed={false}>
      {answer.content}
    </AnswerPage>
  )
}

/** What comes of the form that was posted with the key of a link. */
const receiveAnswer = answerSent(async ({form, desk}, key) => {
  if (!form.fields) return {next: null, title: unreadableTitle, content: <UnreadableForm form={linkPath(key)} />}
  const answer = readAnswer(form.fields)
  const entity = await readLinkedEntity(key).catch(() => 'away' as const)
  if (!entity) {
    form.status = 410
    return {next: null, title: deadLinkTitle, content: <DeadLinkPage answer={answer} />}
  }
  const known = entity === 'away' ? null : entity
  const received = await receiveForm(
    {fields: form.fields, report: answerReport(answer, known?.slug ?? null), mistakes: checkAnswer(answer)},
    {
      ...desk,
      async file(filed) {
        if (!known) throw new Error('Content is out of reach.')
        return fileReport({...filed, about: known._id}, desk.secret)
      },
    },
  )
  if (received.next !== null) return received
  form.status = received.status
  const site = await readSite().catch(() => null)
  const content = <EntityAnswerPage entity={known} linkKey={key} {...{answer, site, ...received}} />
  return {next: null, title: `Błąd: ${entityAnswerTitle}`, content}
})
