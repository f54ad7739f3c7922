import type {SanityClient} from '@sanity/client'

import {planImport, type PlannedPage, reasonOf} from '../../sanity/import/plan-import.ts'
import {readPresentContent} from '../../sanity/import/present-content.ts'
import {readPages} from '../../sanity/import/read/read-pages.ts'
import {reportOfPage, summaryOf, type UnreadFile} from '../../sanity/import/report.ts'
import type {SourcePage} from '../../sanity/import/source-page.ts'
import {isRefusal, writePage} from '../../sanity/import/write/write-page.ts'
import type {GivenFiles} from './files.ts'
import {parseHtml} from './parse-html.ts'

/** What an import does and says: with `dryRun` it only says. */
export type ImportOptions = {dryRun: boolean; publish: boolean; say: (line: string) => void}

/**
 * Brings pages in as drafts, or with `publish` those that lack nothing as published documents. Answers false where a file could not be read or a page
 * not be written; the others come in all the same, and another run takes up those that are left.
 * Rejects where the token may not write.
 */
export async function runImport(
  client: SanityClient,
  files: GivenFiles,
  {dryRun, publish, say}: ImportOptions,
): Promise<boolean> {
  const {pages, unread} = await readAll(files, say)
  const present = await readPresentContent(client)
  const planned = planImport(pages, {parseHtml, present, findFile: (address, source) => files.find(address, source)})
  for (const page of planned) for (const line of [...reportOfPage(page), '']) say(line)
  for (const line of summaryOf(planned, unread)) say(line)
  const areRead = unread.length === 0 && planned.every(({outcome}) => outcome !== 'unread')
  if (dryRun) {
    say('To była próba: niczego nie zapisano.')
    return areRead
  }
  return (await writeAll(client, planned, {files, publish, say})) && areRead
}

async function readAll(
  files: GivenFiles,
  say: ImportOptions['say'],
): Promise<{pages: SourcePage[]; unread: UnreadFile[]}> {
  const pages: SourcePage[] = []
  const unread: UnreadFile[] = []
  for (const [at, source] of files.pages.entries()) {
    if (at > 0 && at % 50 === 0) say(`Odczytano ${at} z ${files.pages.length} plików.`)
    try {
      pages.push(...(await readPages(source, await files.read(source), parseHtml)))
    } catch (error) {
      unread.push({source, reason: reasonOf(error)})
    }
  }
  return {pages, unread}
}

type Writing = {files: GivenFiles; publish: boolean; say: (line: string) => void}

async function writeAll(
  client: SanityClient,
  planned: readonly PlannedPage[],
  {files, publish, say}: Writing,
): Promise<boolean> {
  const fresh = planned.flatMap((page) => (page.outcome === 'new' ? [page] : []))
  let failed = 0
  for (const [at, {source, document, isComplete}] of fresh.entries()) {
    try {
      const options = {publish: publish && isComplete, readFile: (file: string) => files.bytesOf(file)}
      const {_id, problems} = await writePage(client, document, options)
      say(`${at + 1}/${fresh.length} ${_id.startsWith('drafts.') ? 'szkic' : 'opublikowano'}: ${source}`)
      for (const problem of problems) say(`  sprawdź: ${problem}`)
    } catch (error) {
      if (isRefusal(error)) throw error
      failed += 1
      say(`${at + 1}/${fresh.length} NIE ZAPISANO: ${source} – ${reasonOf(error)}`)
    }
  }
  if (failed > 0) say(`Nie zapisano stron: ${failed}. Uruchom polecenie jeszcze raz: zapisane pozostaną bez zmian.`)
  return failed === 0
}
