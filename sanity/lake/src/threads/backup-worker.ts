import {constants, platform, setPriority} from 'node:os'
import {workerData} from 'node:worker_threads'

import {backupFolder} from '../sqlite/backup/backup-folder.ts'
import type {BackupOrder} from '../sqlite/backup/schedule.ts'

// One backup of a schedule. It gives way to all that answers.
const {folder, target, recipient}: BackupOrder = workerData
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)

await backupFolder(folder, target, {step: () => {}, done: () => {}}, recipient)
