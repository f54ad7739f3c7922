import {prepareFirstAdministrator} from './auth/first-administrator.ts'
import type {LakeOptions} from './context.ts'
import {createLake} from './lake.ts'
import {createOperatorDoor} from './operator-door.ts'
import {serveLake} from './serve.ts'
import type {LakeSettings} from './settings.ts'
import {startBackups} from './sqlite/backup/schedule.ts'

/** Runs a lake as this process: opens it, listens, says where, and closes it at SIGINT, SIGTERM or the parent's end. */
export async function runLake({
  port,
  dataset,
  limits,
  administrator,
  certificate,
  backups,
  ...settings
}: LakeSettings & Pick<LakeOptions, 'beforeRelease'>): Promise<void> {
  const {publicUrl = `${certificate ? 'https' : 'http'}://localhost:${port}`} = settings
  const door = createOperatorDoor(settings.folder)
  const tokens = [...settings.tokens, door.token]
  const lake = await createLake({...settings, ...limits, tokens, publicUrl, datasets: dataset ? [dataset] : undefined})
  const {link} = await prepareFirstAdministrator(lake.context, administrator)
  const served = await serveLake(lake, port, certificate)
  // By the name in its certificate, where it has one.
  door.open(certificate ? publicUrl : `http://localhost:${served.port}`)
  const schedule = backups && startBackups(settings.folder, backups)
  closeOnSignal(async () => {
    door.close()
    await schedule?.close()
    await served.close()
    await lake.close()
  })
  console.log(`Lake: ${publicUrl}`)
  if (link) console.log(`Sign-in link (works once): ${link}`)
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const end = () => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  // A start script that forked the lake must not leave it behind when it dies itself.
  process.once('disconnect', end)
}
