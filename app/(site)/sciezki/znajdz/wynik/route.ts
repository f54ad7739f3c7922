import {cardField, finderAnswerPath, finderPath, postedFormHeader} from '#lib/finder/addresses.ts'
import {readAnswers} from '#lib/finder/answers.ts'
import {askedQuestions} from '#lib/finder/questions.ts'
import {readForm} from '#lib/forms/form-body.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {finderContentQuery} from '#sanity/queries/finder.ts'

/**
 * Answers the finder's form. A page of Next's cannot read what was posted nor choose its status, so the page is rendered
 * by a request of the site to itself, and goes out from here. The answers travel in the body and in that request's
 * header: not in any address, cookie, cache or log.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  const page = await fetch(`${ownAddress()}${finderAnswerPath}`, {
    cache: 'no-store',
    redirect: 'error',
    signal: request.signal,
    // The question mark, which URLSearchParams skips, keeps the header from being empty: then it would count as missing.
    headers: {[postedFormHeader]: `?${form ?? ''}`},
  })
  const status = page.ok ? await statusOf(form) : page.status
  return new Response(page.body, {
    status,
    headers: {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex'},
  })
}

/** The result has no address of its own; whoever opens this one (a reload, a bookmark) is asked anew. */
export function GET(): Response {
  return new Response(null, {status: 303, headers: {location: finderPath, 'cache-control': 'no-store'}})
}

/** 422 where answers are missing or wrong, 400 where no form could be read, 404 for the card of an unknown pathway. */
async function statusOf(form: URLSearchParams | null): Promise<number> {
  if (!form) return 400
  const {finder, pathways} = await sanityFetch({query: finderContentQuery})
  if (readAnswers(form, askedQuestions(finder?.questions ?? null)).problems.length > 0) return 422
  const card = form.get(cardField)
  return card === null || pathways.some(({_id}) => _id === card) ? 200 : 404
}

/** The site as it reaches itself: by loopback, whatever its public address. */
function ownAddress(): string {
  return `http://localhost:${process.env['PORT'] || '3000'}`
}
