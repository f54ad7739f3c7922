import type {Metadata} from 'next'

import {describePage, type Page} from './describe-page.ts'
import {siteNames} from './site-metadata.ts'

/**
 * What search engines and those with whom a page is shared get to know of it: title, description, canonical address,
 * picture, name of the site (https://ogp.me). All tags of the head come from here: one that a component wrote would stand
 * now before and now after these, as rendering went.
 */
export async function pageMetadata(page: Page): Promise<Metadata> {
  return describePage(page, (await siteNames()).title)
}

/** As `pageMetadata`, for a page that readers may share and search engines shall not list: a form, an answer, a copy. */
export async function unlistedMetadata(page: Page): Promise<Metadata> {
  return {...(await pageMetadata(page)), robots: {index: false, follow: true}}
}
