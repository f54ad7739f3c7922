import type {Metadata} from 'next'
import {headers} from 'next/headers'
import {notFound} from 'next/navigation'

import {notFoundMetadata} from '#app/(site)/not-found-page.tsx'
import {SitePage} from '#app/(site)/site-page.tsx'
import {FinderCard} from '#components/finder/finder-card.tsx'
import {FinderResult} from '#components/finder/finder-result.tsx'
import {FinderRetry} from '#components/finder/finder-retry.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {cardField, finderPath, postedFormHeader} from '#lib/finder/addresses.ts'
import {readAnswers} from '#lib/finder/answers.ts'
import {matchPathways} from '#lib/finder/match.ts'
import {askedQuestions} from '#lib/finder/questions.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {finderContentQuery} from '#sanity/queries/finder.ts'

const questionCrumbs = [linkTo(fixedPages.pathways), {label: fixedPages.finder.title}]
const crumbs = [linkTo(fixedPages.pathways), linkTo(fixedPages.finder)]

export async function generateMetadata(): Promise<Metadata> {
  const answer = await readAnswer()
  return answer ? {title: titleOf(answer), robots: {index: false}} : notFoundMetadata
}

/** What the finder answers to a posted form; see the route that hands it on. Nobody else gets here (next.config.ts). */
export default async function FinderAnswerPage() {
  const answer = await readAnswer()
  if (!answer) notFound()
  const {card, problems} = answer
  const path = card?.pathway.slug ? documentPath('pathway', card.pathway.slug) : finderPath
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

/** The answer to the form in the request's header, or null where there is none: then nobody posted it. */
async function readAnswer() {
  const posted = (await headers()).get(postedFormHeader)
  if (posted === null) return null
  const form = new URLSearchParams(posted)
  const {finder, pathways, entities, legalStatusDate} = await sanityFetch({query: finderContentQuery})
  const questions = askedQuestions(finder?.questions ?? null)
  const {answers, problems} = readAnswers(form, questions)
  const outcome = matchPathways(answers.chosen, {questions, exclusions: finder?.exclusions ?? null, pathways})
  const card = outcome.fitting.find(({pathway}) => pathway._id === form.get(cardField)) ?? null
  const today = new Date().toISOString()
  return {questions, answers, problems, outcome, card, entities, legalStatusDate, note: finder?.note ?? null, today}
}

function titleOf({problems, card}: NonNullable<Awaited<ReturnType<typeof readAnswer>>>): string {
  if (problems.length > 0) return `Błąd: ${fixedPages.finder.title}`
  return card ? `Karta: ${card.pathway.title}` : `Wynik: ${fixedPages.finder.title}`
}
