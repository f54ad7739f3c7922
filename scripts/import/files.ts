import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, relative, resolve, sep} from 'node:path'

import {pageEndings} from '../../sanity/import/read/read-pages.ts'

/** Most files of one import. */
const maxFiles = 50_000

/** The files given to an import: those that hold pages, and a way to find what pages name. */
export type GivenFiles = {
  /** Paths of pages as the report names them. */
  pages: readonly string[]
  read(page: string): Promise<Uint8Array>
  /** The file beside a page that an address in it means; `data:` addresses are files by themselves. */
  find(address: string, page: string): string | null
  bytesOf(file: string): Promise<{bytes: Uint8Array; name: string}>
}

/** Lists files and folders, whole. What a browser saved beside a page (`…_files`, `…_pliki`) are files of it, and no pages. */
export async function givenFiles(given: readonly string[]): Promise<GivenFiles> {
  const all = new Set<string>()
  const pages: string[] = []
  for (const path of given) {
    const isFolder = (await statOf(path)).isDirectory()
    const found = isFolder ? await filesIn(path) : [resolve(path)]
    const own = isFolder ? found : found.concat(await savedBeside(path))
    for (const file of own) all.add(file)
    if (all.size > maxFiles) throw new Error(`Plików jest ponad ${maxFiles}. Sprowadź je częściami.`)
    pages.push(...found.filter((file) => !isFolder || isPage(relative(path, file))))
  }
  const byName = Map.groupBy(all, (file) => basename(file).toLowerCase())
  const named = new Map([...new Set(pages)].toSorted().map((file) => [relative(process.cwd(), file), file]))
  return {
    pages: [...named.keys()],
    read: (page) => readFile(named.get(page) ?? page),
    find: (address, page) => fileNamed(address, pathOf(page, named), all, byName),
    bytesOf,
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch {
    throw new Error(`Nie ma takiego pliku ani folderu: ${path}`)
  }
}

function isPage(path: string): boolean {
  const isBeside = dirname(path)
    .split(sep)
    .some((folder) => /[_-](?:files|pliki)$/i.test(folder) || /^\.[^.]/.test(folder))
  return !isBeside && pageEndings.includes(extname(path).toLowerCase())
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true})
  return entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => resolve(parentPath, name))
}

// Of one page only its own folder, and what lies next to it.
async function savedBeside(page: string): Promise<string[]> {
  const folder = dirname(resolve(page))
  const name = basename(page, extname(page))
  const entries = await readdir(folder, {withFileTypes: true})
  const next = entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name))
  const own = entries.filter((entry) => entry.isDirectory() && [`${name}_files`, `${name}_pliki`].includes(entry.name))
  return next.concat(...(await Promise.all(own.map((entry) => filesIn(join(folder, entry.name))))))
}

// A row of a table is named after its file.
function pathOf(source: string, named: ReadonlyMap<string, string>): string {
  return named.get(source) ?? named.get(source.replace(/, wiersz \d+$/, '')) ?? source
}

function fileNamed(
  address: string,
  page: string,
  all: ReadonlySet<string>,
  byName: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (/^data:/i.test(address)) return address
  const path = decoded(address.replace(/[?#].*$/, ''))
  const beside = resolve(dirname(page), path)
  // Only what was given: a page cannot name other files of this machine.
  if (!/^[a-z]+:/i.test(path) && all.has(beside)) return beside
  const same = byName.get(basename(path).toLowerCase()) ?? []
  const name = basename(page, extname(page))
  return (
    same.find((file) => [`${name}_files`, `${name}_pliki`].some((folder) => file.includes(`${sep}${folder}${sep}`))) ??
    (same.length === 1 ? (same[0] ?? null) : null)
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function bytesOf(file: string): Promise<{bytes: Uint8Array; name: string}> {
  if (!file.startsWith('data:')) return {bytes: await readFile(file), name: basename(file)}
  const [head = '', data = ''] = file.split(',', 2)
  const bytes = /;base64$/i.test(head) ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'latin1')
  return {bytes, name: `zdjecie.${/^data:image\/(\w+)/i.exec(head)?.[1] ?? 'bin'}`}
}
