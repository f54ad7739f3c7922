import {useCallback, useState} from 'react'
import {useClient} from 'sanity'

import {Page} from '../administration/page.tsx'
import {ToldOnce} from '../administration/told-once.tsx'
import {useOrders} from '../administration/use-orders.ts'
import {AuditLog} from './audit-log.tsx'
import {Origins} from './origins.tsx'
import {Purges} from './purges.tsx'
import {loadServerSettings, messages} from './server.ts'
import {Tokens} from './tokens.tsx'

/**
 * Makes and withdraws tokens of programs, and origins of pages that may use the lake; erases documents for good; shows who did what. For
 * administrators.
 */
export function ServerPage() {
  const client = useClient({apiVersion: '2025-02-19'})
  const {loaded, problem, run} = useOrders(
    useCallback(() => loadServerSettings(client), [client]),
    messages,
  )
  const [made, setMade] = useState<{label: string; secret: string} | null>(null)

  return (
    <Page isLoading={loaded === null} problem={problem} title="Ustawienia serwera">
      {made && (
        <ToldOnce
          explanation="Skopiuj go teraz i przechowuj jak hasło."
          heading={`Token: ${made.label}`}
          label="Token"
          onClose={() => setMade(null)}
          value={made.secret}
        />
      )}
      {loaded && <Tokens client={client} onMade={setMade} run={run} tokens={loaded.tokens} />}
      {loaded && <Origins client={client} origins={loaded.origins} run={run} />}
      {loaded && <Purges purges={loaded.purges} run={run} />}
      {loaded && <AuditLog client={client} />}
    </Page>
  )
}
