import {textElement} from '../rich-text/markup.ts'
import {absoluteUrl} from '../site/env.ts'
import {endpoints} from './addresses.ts'
import {generatePath} from './routes.ts'
import type {SitemapEntry} from './sitemap.ts'

/** A sitemap: its addresses, or where they are too many for one, the names of its parts. */
export type Sitemap = {entries: readonly SitemapEntry[]} | {parts: readonly string[]}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Answers a sitemap as sitemaps.org has it. */
export function sitemapResponse(sitemap: Sitemap): Response {
  const xml = 'entries' in sitemap ? urlSet(sitemap.entries) : index(sitemap.parts)
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`, {
    headers: {'content-type': 'application/xml'},
  })
}

function urlSet(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({path, updatedAt}) =>
      `<url>\n${textElement('loc', absoluteUrl(path))}\n${updatedAt ? `${textElement('lastmod', updatedAt)}\n` : ''}</url>\n`,
  )
  return `<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>`
}

function index(parts: readonly string[]): string {
  const places = parts.map(
    (part) =>
      `<sitemap>\n${textElement('loc', absoluteUrl(generatePath(endpoints.sitemapPart, {part})))}\n</sitemap>\n`,
  )
  return `<sitemapindex xmlns="${namespace}">\n${places.join('')}</sitemapindex>`
}
