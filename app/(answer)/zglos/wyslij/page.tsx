import type {Metadata} from 'next'
import {headers} from 'next/headers'
import {redirect} from 'next/navigation'

import {UnreadableForm, unreadableTitle} from '#components/forms/unreadable-form.tsx'
import {AnswerPage} from '#components/page/answer-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {ReportPage} from '#components/reports/report-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {receiveForm} from '#lib/reports/receive.ts'
import {checkReport, readReport} from '#lib/reports/report.ts'
import {answerSent} from '#lib/reports/sent-form.ts'
import {fileReport} from '#sanity/file-report.ts'
import {readSubject} from '#sanity/read/reports.ts'
import {readSite} from '#sanity/read/site.ts'

const {path, title} = fixedPages.report

export async function generateMetadata(): Promise<Metadata> {
  const answer = await receiveReport(await headers())
  return answer?.next === null ? unlistedMetadata({path, title: answer.title}) : {}
}

/**
 * Takes the form of `/zglos`, without script: sends its reader on with 303, so that loading the next page again sends nothing,
 * or answers with the form as it was sent, which is held nowhere. A page of its own, not a Server Action: the name of an
 * action changes with each build, and with it what a reader had written into a form that was open meanwhile would be lost.
 */
export default async function ReportAnswerPage() {
  const answer = await receiveReport(await headers())
  if (!answer) redirect(path)
  if (answer.next !== null) redirect(answer.next)
  return (
    <AnswerPage path={path} crumbs={[{label: title}]}>
      {answer.content}
    </AnswerPage>
  )
}

/** What comes of the form that was posted. */
const receiveReport = answerSent(async ({form, desk}) => {
  if (!form.fields) return {next: null, title: unreadableTitle, content: <UnreadableForm form={path} />}
  const report = readReport(form.fields)
  const received = await receiveForm(
    {fields: form.fields, report, mistakes: checkReport(report)},
    {
      ...desk,
      async file(filed) {
        const about = (await readSubject(filed.path))?._id ?? null
        return fileReport({...filed, about}, desk.secret)
      },
    },
  )
  if (received.next !== null) return received
  form.status = received.status
  const subject = await readSubject(report.path).catch(() => null)
  const site = await readSite().catch(() => null)
  const content = <ReportPage values={report} {...received} subject={subject?.title ?? null} site={site} />
  return {next: null, title: `Błąd: ${title}`, content}
})
