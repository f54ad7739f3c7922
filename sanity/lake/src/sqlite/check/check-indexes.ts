import {crc32} from 'node:zlib'

import type {LakeDocument} from '../../document.ts'
import {isOfWords, keysIn, wordsOfDocument} from '../../groq/indexes.ts'
import {layerOf} from '../../groq/layers.ts'
import {keyToBytes} from '../../groq/sort-key.ts'
import {wordsForFts} from '../../groq/word-search.ts'
import {type Index, indexIn} from '../indexes.ts'
import {numberOf, textOf} from '../rows.ts'
import {databasePath} from '../ways-out.ts'
import type {Step} from './check-folder.ts'

/** Holds the indexes against the documents. */
export type IndexCheck = {
  check(dataset: string, document: LakeDocument, number: number): void
  /** After all documents. */
  finish(): void
}

// `sum` is about which words are in which documents, in whatever order they come.
type Expected = {index: Index; entries: number; missing: number; sum: number}

/** Begins to hold all indexes that have been filled against the documents. */
export function openIndexCheck({sql, folder, found}: Step): IndexCheck {
  const file = databasePath(folder)
  const expected = new Map<string, Expected[]>()
  for (const row of sql.all('SELECT * FROM indexes WHERE filled_to IS NULL')) {
    const index = indexIn(row)
    const dataset = textOf(row, 'dataset')
    if (index) expected.set(dataset, [...(expected.get(dataset) ?? []), {index, entries: 0, missing: 0, sum: 0}])
  }

  function check(dataset: string, document: LakeDocument, number: number): void {
    for (const each of expected.get(dataset) ?? []) {
      if (isOfWords(each.index.definition)) addWords(each, document, number)
      else checkKeys(each, document)
    }
  }

  function addWords(each: Expected, document: LakeDocument, number: number): void {
    const words = wordsForFts(wordsOfDocument(each.index.definition, document)).split(' ')
    for (const word of new Set(words.map(asTerm).filter(isTerm))) {
      each.entries += 1
      each.sum = added(each.sum, word, number)
    }
  }

  function checkKeys(each: Expected, document: LakeDocument): void {
    const {number, definition} = each.index
    const {_id, _type} = document
    const text = 'SELECT 1 FROM entries WHERE index_number = ? AND layer = ? AND type = ? AND key = ? AND id = ?'
    for (const key of keysIn(definition, document)) {
      each.entries += 1
      if (sql.get(text, number, layerOf(_id), _type, keyToBytes(key), _id)) continue
      each.missing += 1
      found(`${file}: document "${_id}" is missing in the index "${definition.name}" (number ${number}).`)
    }
  }

  function finish(): void {
    for (const each of [...expected.values()].flat()) {
      if (isOfWords(each.index.definition)) finishWords(each)
      else finishKeys(each)
    }
  }

  function finishKeys({index: {number, definition}, entries, missing}: Expected): void {
    const row = sql.get('SELECT count(*) AS count FROM entries WHERE index_number = ?', number)
    const surplus = (row ? numberOf(row, 'count') : 0) - (entries - missing)
    if (surplus > 0)
      found(`${file}: the index "${definition.name}" (number ${number}) has ${surplus} entries of no document.`)
  }

  // What the full-text table holds is read by a table of SQLite's own over it, which lives in memory.
  function finishWords({index: {number, definition}, entries, sum}: Expected): void {
    sql.script(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words_${number}, instance)`)
    let [count, read] = [0, 0]
    for (const row of sql.each('SELECT term, doc FROM temp.vocabulary')) {
      const term = textOf(row, 'term')
      if (!isTerm(term)) continue
      count += 1
      read = added(read, term, numberOf(row, 'doc'))
    }
    sql.script('DROP TABLE temp.vocabulary')
    if (count !== entries || read !== sum)
      found(
        `${file}: the index of words "${definition.name}" (number ${number}) does not hold the words of the documents.`,
      )
  }

  return {check, finish}
}

// As the tokenizer `ascii` stores it, which cuts what is longer.
function asTerm(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

const maxTermBytes = 32_768

function isTerm(word: string): boolean {
  return word !== '' && Buffer.byteLength(word) < maxTermBytes
}

function added(sum: number, word: string, number: number): number {
  return (sum + crc32(`${word}\n${number}`)) % Number.MAX_SAFE_INTEGER
}
