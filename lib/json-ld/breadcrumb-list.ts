import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {JsonLdNode} from './types.ts'

/**
 * The way from the home page to a page (https://schema.org/BreadcrumbList). The last step, which is no link for readers, is
 * the page itself, at `path`.
 */
export function breadcrumbListJsonLd(crumbs: readonly {label: string; href?: string}[], path: string): JsonLdNode {
  const steps = [linkTo(fixedPages.home), ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({label, href}, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(href ?? path),
    })),
  }
}
