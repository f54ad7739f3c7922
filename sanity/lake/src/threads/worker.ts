import {constants, platform, setPriority} from 'node:os'
import {parentPort, workerData} from 'node:worker_threads'

import {isJsonObject} from '../document.ts'
import {LakeError} from '../errors.ts'
import type {ThreadMemory} from '../memory.ts'
import {openReader} from '../sqlite/reader.ts'
import {TimeLimitError} from '../time-limit.ts'
import {answerQuery, type Reader} from './answer.ts'
import {askFilters, checkFilter} from './filters.ts'
import {askRule, checkRule} from './rules.ts'
import type {Order, Outcome} from './tasks.ts'

const {memory, yields}: {memory: ThreadMemory; yields: boolean} = workerData
const readers = new Map<string, Reader>()

// Under Linux a thread has a priority of its own; elsewhere this would be that of the process.
if (yields && platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'close') close(order.folder)
  else void outcomeOf(order).then(send)
})

type Asked = Exclude<Order, {kind: 'close'}>

async function outcomeOf(order: Asked): Promise<Outcome<unknown>> {
  try {
    return {result: await carryOut(order)}
  } catch (error) {
    if (error instanceof TimeLimitError) return {isOverrun: true}
    if (error instanceof LakeError) return {error: {status: error.status, message: error.message, body: error.body}}
    return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function carryOut(order: Asked) {
  switch (order.kind) {
    case 'query':
      return answerQuery(order.task, {reader: readerOf(order.task.folder), onMissing: (missing) => send({missing})})
    case 'checkFilter':
      return checkFilter(order.task)
    case 'filter':
      return askFilters(order.task)
    case 'checkRule':
      return checkRule(order.task)
    case 'rule':
      return askRule(order.task, readerOf(order.task.folder))
  }
}

function readerOf(folder: string): Reader {
  const reader = readers.get(folder) ?? openReader(folder, memory)
  readers.set(folder, reader)
  return reader
}

function send(outcome: Outcome<unknown>): void {
  const json = 'result' in outcome && isJsonObject(outcome.result) ? outcome.result.json : null
  const isLong = json instanceof Uint8Array && json.buffer instanceof ArrayBuffer
  parentPort?.postMessage(outcome, isLong ? [json.buffer] : [])
}

function close(folder: string): void {
  readers.get(folder)?.close()
  readers.delete(folder)
}
