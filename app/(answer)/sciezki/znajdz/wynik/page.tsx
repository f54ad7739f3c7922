import type {Metadata} from 'next'
import {redirect} from 'next/navigation'
import {connection} from 'next/server'
import {cache} from 'react'

import {FinderCard} from '#components/finder/finder-card.tsx'
import {FinderResult} from '#components/finder/finder-result.tsx'
import {FinderRetry} from '#components/finder/finder-retry.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {cardField, readAnswers} from '#lib/finder/answers.ts'
import {matchPathways} from '#lib/finder/match.ts'
import {askedQuestions} from '#lib/finder/questions.ts'
import {postedForm} from '#lib/forms/posted-form.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {finderContentQuery} from '#sanity/queries/finder.ts'

const questionCrumbs = [linkTo(fixedPages.pathways), {label: fixedPages.finder.title}]
const crumbs = [linkTo(fixedPages.pathways), linkTo(fixedPages.finder)]

export async function generateMetadata(): Promise<Metadata> {
  const answer = await readAnswer()
  return answer ? {title: titleOf(answer), robots: {index: false}} : {}
}

/**
 * What the finder answers to its form (server/posted-form.ts). The result has no address of its own: whoever opens this
 * one (a bookmark, a reload that sends nothing) is asked anew.
 */
export default async function FinderAnswerPage() {
  const answer = await readAnswer()
  if (!answer) redirect(fixedPages.finder.path)
  const {card, problems} = answer
  const path = card?.pathway.slug ? documentPath('pathway', card.pathway.slug) : fixedPages.finder.path
  return (
    <SitePage
      path={path}
      crumbs={problems.length > 0 ? questionCrumbs : [...crumbs, {label: card ? 'Karta' : 'Wynik'}]}
    >
      {problems.length > 0 ? (
        <FinderRetry {...answer} />
      ) : card ? (
        <FinderCard {...answer} match={card} />
      ) : (
        <FinderResult {...answer} />
      )}
    </SitePage>
  )
}

/** The answer to the form that was posted, once for the page and its metadata; null where there is none. */
const readAnswer = cache(async () => {
  // Made for each request alone, never ahead or to be kept.
  await connection()
  const form = postedForm()
  if (!form) return null
  const fields = form.fields ?? new URLSearchParams()
  const {finder, pathways, entities, legalStatusDate} = await sanityFetch({query: finderContentQuery})
  const questions = askedQuestions(finder?.questions ?? null)
  const {answers, problems} = readAnswers(fields, questions)
  const outcome = matchPathways(answers.chosen, {questions, exclusions: finder?.exclusions ?? null, pathways})
  const wanted = fields.get(cardField)
  const card = outcome.fitting.find(({pathway}) => pathway._id === wanted) ?? null
  const isUnknown = wanted !== null && !pathways.some(({_id}) => _id === wanted)
  if (form.fields) form.status = problems.length > 0 ? 422 : isUnknown ? 404 : 200
  const today = new Date().toISOString()
  return {questions, answers, problems, outcome, card, entities, legalStatusDate, note: finder?.note ?? null, today}
})

function titleOf({problems, card}: NonNullable<Awaited<ReturnType<typeof readAnswer>>>): string {
  if (problems.length > 0) return `Błąd: ${fixedPages.finder.title}`
  return card ? `Karta: ${card.pathway.title}` : `Wynik: ${fixedPages.finder.title}`
}
