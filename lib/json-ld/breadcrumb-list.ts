import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {JsonLdNode} from './types.ts'

/**
 * The way from the home page to a page (https://schema.org/BreadcrumbList). As Google wants it
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb), the last step may lack an address.
 */
export function breadcrumbListJsonLd(crumbs: readonly {label: string; href?: string}[]): JsonLdNode {
  const steps = [linkTo(fixedPages.home), ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({label, href}, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? {item: absoluteUrl(href)} : {}),
    })),
  }
}
