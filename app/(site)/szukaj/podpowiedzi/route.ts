import {counted} from '#lib/polish/plurals.ts'
import {tidyQuestion} from '#lib/search/question.ts'
import {suggestPages} from '#sanity/read/search.ts'

/** Suggestions for what a reader is typing into the search, as lib/enhancements/search-suggestions.ts wants them. */
export async function GET(request: Request): Promise<Response> {
  const question = tidyQuestion(new URL(request.url).searchParams.get('q') ?? '')
  const items = question.length > 1 ? await suggestPages(question) : []
  const forms = {one: 'podpowiedź', few: 'podpowiedzi', many: 'podpowiedzi'}
  const status = items.length === 0 ? 'Brak podpowiedzi' : counted(items.length, forms)
  return Response.json({items, status}, {headers: {'cache-control': 'public, max-age=30', 'x-robots-tag': 'noindex'}})
}
