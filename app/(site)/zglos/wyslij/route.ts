import {fixedPages} from '#lib/addresses/addresses.ts'
import {readForm} from '#lib/forms/form-body.ts'
import {reportMemory} from '#lib/reports/memory.ts'
import {addressOf} from '#lib/reports/rate-limit.ts'
import {receiveReport} from '#lib/reports/receive.ts'
import {reportToken} from '#lib/site/env.ts'
import {fileReport} from '#sanity/file-report.ts'
import {readSubject} from '#sanity/read/reports.ts'

/** The longest description that the form lets through takes half of it. */
const maxBytes = 256 * 1024

/**
 * Takes the form of `/zglos`, without script, and sends the reader on with 303: reloading the next page sends nothing
 * again. A route, not a Server Action: the name of an action changes with each build, and with it what a reader
 * had written into a form that was open meanwhile would be lost.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = reportToken()
  // Another site has no business sending this form, nor has anyone while the site takes none.
  if (!secret || request.headers.get('sec-fetch-site') === 'cross-site') return seeOther(fixedPages.report.path)
  const fields = await readForm(request, maxBytes)
  if (!fields) return unreadable()
  const location = await receiveReport(fields, addressOf(request.headers), {
    ...reportMemory(),
    secret,
    now: Date.now(),
    file: async (report) => {
      const subject = await readSubject(report.path)
      return fileReport({...report, about: subject?._id ?? null}, secret)
    },
  })
  return seeOther(location)
}

/** Somebody who typed the address, or reloaded. */
export function GET(): Response {
  return seeOther(fixedPages.report.path)
}

function seeOther(location: string): Response {
  return new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})
}

function unreadable(): Response {
  const text =
    'Nie udało się odczytać zgłoszenia. Wróć do formularza. Jeśli opis jest bardzo długi, skróć go do 4000 znaków.'
  return new Response(text, {status: 413, headers: {'content-type': 'text/plain; charset=utf-8'}})
}
