import {fixedPages} from '#lib/addresses/addresses.ts'
import {facetParameters, facetsPath, parseFacets} from '#lib/entities/facets.ts'

const {search} = fixedPages.entities.parts

/**
 * Where the form of the directory leads: on to the one address of what was chosen, without its empty fields. For kind and powiat
 * alone that is the page of the directory, which is kept.
 */
export function GET(request: Request): Response {
  const fields = new URL(request.url).searchParams
  const path = facetsPath(parseFacets(Object.fromEntries(facetParameters.map((name) => [name, fields.getAll(name)]))))
  const location = path.startsWith(search) ? `${path}#wyniki` : path
  return new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})
}
