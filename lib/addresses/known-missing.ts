import {readNarrowing} from '#lib/entities/narrowing.ts'
import {isChapterForm} from '#lib/guide/chapter-forms.ts'
import {parseFileId} from '#lib/media/files.ts'
import {parsePictureId, parsePictureVariant} from '#lib/media/pictures.ts'
import {parseRefusal} from '#lib/site/refusals.ts'

import {endpoints} from './addresses.ts'
import {parseFurtherPage, parseYear, routeAt} from './paths.ts'

/** Whether there is a page or file at a path, as far as its words tell: never, only if a document with its slug is there, or else. */
export type Chance = 'never' | 'with document' | 'open'

/**
 * What the words of a path tell of whether there is a page or a file. Never, where no route has it or there is no such year,
 * page, form, kind, powiat, asset or refusal; only with its document, where it is of one; all else has to be found out by making it.
 */
export function chanceOf(path: string): Chance {
  const found = routeAt(path)
  // By this route, pictures of documents alone are found, which have routes of their own.
  if (!found || found.route === endpoints.sharePicture || !isPossible(found.params)) return 'never'
  return found.type !== null && 'slug' in found.params ? 'with document' : 'open'
}

function isPossible({page, year, form, kind, powiat, asset, variant, status}: Record<string, string>): boolean {
  const isPage = page === undefined || parseFurtherPage(page) !== null
  const isYear = year === undefined || parseYear(year) !== null
  const isForm = form === undefined || isChapterForm(form)
  const narrowing = {...(kind !== undefined && {kind}), ...(powiat !== undefined && {powiat})}
  const isRefusal = status === undefined || parseRefusal(status) !== null
  return isPage && isYear && isForm && isRefusal && readNarrowing(narrowing) !== null && isAsset(asset, variant)
}

function isAsset(asset: string | undefined, variant: string | undefined): boolean {
  if (asset === undefined) return true
  if (variant === undefined) return parseFileId(asset) !== null
  const picture = parsePictureId(asset)
  return picture !== null && parsePictureVariant(variant, picture) !== null
}
