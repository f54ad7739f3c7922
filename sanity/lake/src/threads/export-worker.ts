import {constants, platform, setPriority} from 'node:os'
import {parentPort, workerData} from 'node:worker_threads'

import {openExport} from '../sqlite/export-reader.ts'
import {exportedPieces} from './export-pieces.ts'
import type {ExportTask} from './tasks.ts'

// One export, of the moment at which this thread begins. It gives way to all that answers.
const task: ExportTask = workerData
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const pieces = exportedPieces(openExport(task.folder, task.selection), task)

parentPort?.on('message', () => {
  const {value} = pieces.next()
  parentPort?.postMessage(value ?? null, value ? [value.bytes.buffer] : [])
})
