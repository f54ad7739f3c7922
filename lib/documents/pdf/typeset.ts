import {createRequire} from 'node:module'
import {join} from 'node:path'

import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'

// Loaded by name at run time: a native module, which is no matter for a bundler.
const {NodeCompiler}: typeof Typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')

/** What a PDF is made of: the data for template.typ, and the bytes of the pictures it names. */
export type TypesetJob = {data: string; pictures: Record<string, Uint8Array>}

const folder = import.meta.dirname
const fonts = join(folder, '../fonts')
const template = join(folder, 'template.typ')

/**
 * Sets a document as tagged PDF by the rules of PDF/UA-1. Content may break those rules (a sign that no font has):
 * then it becomes a tagged PDF all the same, without the claim. Takes up to a few seconds of the whole thread.
 *
 * @throws where the template cannot be set at all; the message holds what Typst says
 */
export function typeset({data, pictures}: TypesetJob): {pdf: Uint8Array; accessible: boolean; problem: string | null} {
  const compiler = NodeCompiler.create({workspace: folder, fontArgs: [{fontPaths: [fonts]}]})
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(data))
  for (const [name, bytes] of Object.entries(pictures)) {
    compiler.mapShadow(join(folder, 'pictures', name), Buffer.from(bytes))
  }
  try {
    return setPages(compiler)
  } finally {
    compiler.evictCache(0)
  }
}

function setPages(compiler: Typst.NodeCompiler) {
  const compiled = compiler.compile({mainFilePath: template})
  if (!compiled.result) throw new Error(`Typst could not set the document. ${diagnostics(compiled.takeDiagnostics())}`)
  try {
    return {pdf: compiler.pdf(compiled.result, {pdfStandard: 'ua-1'}), accessible: true, problem: null}
  } catch (error) {
    return {pdf: compiler.pdf(compiled.result), accessible: false, problem: String(error)}
  }
}

function diagnostics(error: Typst.NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? [])
}
