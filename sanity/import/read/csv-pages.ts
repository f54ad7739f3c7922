import Papa from 'papaparse'

import {fold} from '#lib/polish/letters.ts'

import type {ParseHtml, SourcePage} from '../source-page.ts'
import {daysIn} from './dates-in-text.ts'
import {flatten} from './flatten.ts'
import {withoutNoise} from './html-page.ts'
import {readTextPage} from './text-page.ts'

const columns = {
  title: ['tytul', 'title', 'nazwa', 'naglowek'],
  day: ['data', 'data publikacji', 'date', 'publishedat', 'opublikowano', 'dnia'],
  lead: ['wstep', 'lead', 'zajawka', 'wprowadzenie', 'skrot', 'intro'],
  body: ['tresc', 'body', 'tekst', 'text', 'content', 'html', 'opis'],
  address: ['adres', 'url', 'link', 'sciezka', 'address', 'path', 'legacypaths'],
  category: ['kategoria', 'category', 'dzial', 'rubryka'],
  picture: ['zdjecie', 'obraz', 'picture', 'image', 'plik zdjecia', 'zdjecie glowne', 'foto'],
  alt: ['opis zdjecia', 'alt', 'tekst alternatywny'],
} as const

type Column = keyof typeof columns

/** Columns that a table of pages may have, for messages. */
const columnNames = 'tytuł, data, wstęp, treść, adres, kategoria, zdjęcie, opis zdjęcia'

/** Most rows of one table. */
const maxRows = 5000

/**
 * Reads a table of pages, one in a row, with the names of its columns in the first (`columnNames`, or English); parted by
 * commas, semicolons or tabs. The body is HTML or text. Throws where the columns are not known.
 */
export function readCsvPages(text: string, source: string, parseHtml: ParseHtml): SourcePage[] {
  const {data, meta} = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    preview: maxRows + 1,
    transformHeader: (name) => name.trim(),
  })
  if (data.length > maxRows) throw new Error(`Tabela ma ponad ${maxRows} wierszy. Podziel ją na mniejsze pliki.`)
  const names = columnsIn(meta.fields ?? [])
  if (!names.title) throw new Error(`W pierwszym wierszu tabeli nie ma kolumny „tytuł”. Znane kolumny: ${columnNames}.`)
  return data.map((row, at) => pageOfRow(row, names, `${source}, wiersz ${at + 2}`, parseHtml))
}

function columnsIn(fields: readonly string[]): Partial<Record<Column, string>> {
  const pairs = Object.entries(columns).flatMap(([column, known]) => {
    const field = fields.find((name) =>
      known.some(
        (each) =>
          each ===
          fold(name)
            .replace(/[_\s]+/g, ' ')
            .trim(),
      ),
    )
    return field === undefined ? [] : [[column, field] as const]
  })
  return Object.fromEntries(pairs)
}

function pageOfRow(
  row: Record<string, string>,
  names: Partial<Record<Column, string>>,
  source: string,
  parseHtml: ParseHtml,
): SourcePage {
  const cell = (column: Column) => (row[names[column] ?? ''] ?? '').trim()
  const body = cell('body')
  const leftOut: string[] = []
  const items = /<[a-z][^>]*>/i.test(body)
    ? withoutNoise(flatten(parseHtml(body).body), leftOut)
    : // A title of its own, so that the first line of the body is not taken for one.
      readTextPage(`${cell('title') || '–'}\n\n${body}`, source, parseHtml).items
  const picture = cell('picture')
  return {
    source,
    title: cell('title') || null,
    day: daysIn(cell('day'))[0] ?? null,
    lead: cell('lead') || null,
    address: cell('address') || null,
    sections: cell('category') ? [cell('category')] : [],
    items: [
      ...(picture ? [{kind: 'picture', candidates: [picture], alt: cell('alt'), caption: ''} as const] : []),
      ...items,
    ],
    leftOut,
  }
}
