import {fixedPages} from '#lib/addresses/addresses.ts'
import {pathOf} from '#lib/addresses/paths.ts'

import {valueOf} from '../../schema/value-of.ts'

/** Where a document can be looked at on the site, or null where it has no page. */
export function previewPath(type: string, document: Record<string, unknown> | null): string | null {
  // The settings show on every page.
  if (type === 'siteSettings') return fixedPages.home.path
  const slug = valueOf(document?.['slug'], 'current')
  return pathOf({_type: type, slug: typeof slug === 'string' ? slug : null})
}
