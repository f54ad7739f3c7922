import {Worker} from 'node:worker_threads'

import {httpError, LakeError} from '../errors.ts'
import type {DiffAnswer, DiffTask} from './diff-worker.ts'
import {evaluationError} from './syntax.ts'

// Workers take a core and much memory each, and hardly anybody asks for diff::.
const maxWorkers = 2
const maxHeapMb = 512
let workers = 0

/**
 * Answers a query with functions of diff::, as JSON, in a thread of its own: the asynchronous evaluator, which alone
 * knows them, cannot be stopped in this one.
 * Throws LakeError 400 when it takes too long or cannot be evaluated, 503 when others are being answered already.
 */
export async function runDiff(task: DiffTask, limitMs: number): Promise<string> {
  if (workers >= maxWorkers)
    throw httpError(503, 'Other queries with diff:: are being answered. Try again in a moment.')
  workers += 1
  // Without types where the lake is built, with them where Node runs its sources.
  const file = import.meta.url.endsWith('.ts') ? './diff-worker.ts' : './diff-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: {maxOldGenerationSizeMb: maxHeapMb},
  })
  try {
    return jsonOf(await answerOf(worker, task.query, limitMs))
  } finally {
    workers -= 1
    void worker.terminate()
  }
}

function answerOf(worker: Worker, query: string, limitMs: number): Promise<DiffAnswer> {
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) =>
      reject(evaluationError(query, new Error(`it takes ${reason}. Narrow its filter.`)))
    const timer = setTimeout(() => refuse(`longer than ${limitMs} ms`), limitMs)
    worker.once('message', resolve)
    worker.once('error', (error: unknown) => {
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isMemory) refuse(`more than ${maxHeapMb} MB of memory`)
      else reject(error)
    })
    worker.once('exit', () => clearTimeout(timer))
  })
}

function jsonOf(answer: DiffAnswer): string {
  if ('json' in answer) return answer.json
  throw new LakeError(answer.status, answer.message, answer.body)
}
