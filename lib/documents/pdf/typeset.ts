import {createRequire} from 'node:module'
import {join} from 'node:path'

import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'

import {markRowHeaders} from './row-headers.ts'

// Loaded by name at run time: a native module, which is no matter for a bundler.
const {NodeCompiler}: typeof Typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')

/** What a PDF is made of: the data for template.typ, and the bytes of the pictures it names. */
export type TypesetJob = {data: string; pictures: Record<string, Uint8Array>}

const folder = import.meta.dirname
const fonts = join(folder, '../fonts')

/** What stands for a sign that no font has: an empty box, as in pictures for sharing. PDF/UA allows no sign without a shape. */
const fallbackSign = '□'

/** Rounds of leaving out signs; one finds all that the compiler names, a further one what it named in an escaped form. */
const maxRounds = 3

/**
 * Sets a document as tagged PDF by the rules of PDF/UA-1, which the compiler checks and claims. Content may break those
 * rules in a way that nobody foresaw: then it becomes a tagged PDF all the same, without the claim, and `problem` says why.
 * It says too where the headers of rows could not be marked in it.
 * Takes up to a few seconds of the whole thread.
 *
 * @throws where the template cannot be set at all; the message holds what Typst says
 */
export async function typeset(
  job: TypesetJob,
): Promise<{pdf: Uint8Array; accessible: boolean; problem: string | null}> {
  const set = setPages(job, maxRounds)
  try {
    return {...set, pdf: await markRowHeaders(set.pdf, tablesIn(JSON.parse(job.data)))}
  } catch (error) {
    const unmarked = `The first columns of its tables are not marked as headers. ${String(error)}`
    return {...set, problem: set.problem === null ? unmarked : `${set.problem}\n${unmarked}`}
  }
}

/** The cover of a document as SVG. */
export function typesetCover(job: TypesetJob): string {
  return compiled(job, 'cover-picture.typ', (compiler, document) => compiler.plainSvg(document))
}

function setPages(job: TypesetJob, rounds: number): {pdf: Uint8Array; accessible: boolean; problem: string | null} {
  const set = compiled(job, 'template.typ', (compiler, document) => {
    try {
      return {pdf: compiler.pdf(document, {pdfStandard: 'ua-1'}), problem: null}
    } catch (error) {
      return {pdf: compiler.pdf(document), problem: String(error)}
    }
  })
  const signs = set.problem === null ? [] : signsWithoutShape(set.problem)
  if (signs.length === 0 || rounds === 0) return {...set, accessible: set.problem === null}
  return setPages({...job, data: withoutSigns(job.data, signs)}, rounds - 1)
}

function compiled<Result>(
  {data, pictures}: TypesetJob,
  file: string,
  use: (compiler: Typst.NodeCompiler, document: Typst.NodeTypstDocument) => Result,
): Result {
  const compiler = NodeCompiler.create({workspace: folder, fontArgs: [{fontPaths: [fonts]}]})
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(data))
  for (const [name, bytes] of Object.entries(pictures)) {
    compiler.mapShadow(join(folder, 'pictures', name), Buffer.from(bytes))
  }
  try {
    const answer = compiler.compile({mainFilePath: join(folder, file)})
    if (!answer.result) throw new Error(`Typst could not set the document. ${diagnostics(answer.takeDiagnostics())}`)
    return use(compiler, answer.result)
  } finally {
    compiler.evictCache(0)
  }
}

function diagnostics(error: Typst.NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? [])
}

// „the text `\"🎉\"` could not be displayed”, with unseen signs as Rust writes them: `\u{f0000}`.
function signsWithoutShape(problem: string): string[] {
  return [...problem.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, text = '']) =>
    text.replace(/\\+u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
}

// What is named may be a letter with a mark that has no shape: letters of Latin script all have one, and stay.
function withoutSigns(data: string, named: readonly string[]): string {
  const missing = new Set(named.flatMap((sign) => Array.from(sign)).filter((sign) => sign > '\u024F'))
  return JSON.stringify(JSON.parse(data), (_, value: unknown) =>
    typeof value === 'string' ? Array.from(value, (sign) => (missing.has(sign) ? fallbackSign : sign)).join('') : value,
  )
}

/** For each table in the data of a document, in the order in which it is drawn, whether its first column is headers. */
function tablesIn(value: unknown): boolean[] {
  if (Array.isArray(value)) return value.flatMap(tablesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'table') return ['headerColumn' in value && value.headerColumn === true]
  return Object.values(value).flatMap(tablesIn)
}
