import {pathOf} from '#lib/addresses/paths.ts'

import {valueOf} from '../../schema/value-of.ts'

const singletonPaths: Record<string, string> = {
  homePage: '/',
  siteSettings: '/',
  accessibilityStatement: '/deklaracja-dostepnosci',
}

/** Where a document can be looked at on the site, or null where it has no page. */
export function previewPath(type: string, document: Record<string, unknown> | null): string | null {
  const slug = valueOf(document?.['slug'], 'current')
  return singletonPaths[type] ?? pathOf({_type: type, slug: typeof slug === 'string' ? slug : null})
}
