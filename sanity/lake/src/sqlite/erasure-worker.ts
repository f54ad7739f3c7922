import {DatabaseSync} from 'node:sqlite'
import {workerData} from 'node:worker_threads'

// One rebuilding of the file (see erasure.ts), beside the thread that serves: queries go on meanwhile.
const {path}: {path: string} = workerData
const database = new DatabaseSync(path, {timeout: 5000})
const tables = database.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE words%'").all()
for (const {name} of tables) database.exec(`INSERT INTO ${String(name)} (${String(name)}) VALUES ('optimize')`)
database.exec('VACUUM')
// Who reads an older moment is not waited for.
database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
database.close()
