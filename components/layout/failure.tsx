import type {ReactNode} from 'react'

import {polish} from '#lib/polish/typography.ts'
import {type RefusalName, refusals, statusOf} from '#lib/site/refusals.ts'

/** What a reader sees when a page cannot be made. It needs no content: the content may be what is missing. */
export function Failure() {
  const {title} = refusals[500]
  return (
    <Refusal name={500}>
      {/* React drops a <title> from what stands in for a page that failed; as plain markup it stays. */}
      <span hidden dangerouslySetInnerHTML={{__html: `<title>${title}</title>`}} />
    </Refusal>
  )
}

/** What a reader sees in place of a page: the reason, and a way on. */
export function Refusal({name, children}: {name: RefusalName; children?: ReactNode}) {
  const {title, lead} = refusals[name]
  return (
    <main id="do-tresci" className="wrap page-grid py-16">
      <div className="lg:col-start-2">
        <p className="text-sm text-ink-soft">Błąd {statusOf(name)}</p>
        <h1>{polish(title)}</h1>
        <p className="lead mt-6">{polish(lead)}</p>
        <p className="mt-6">
          <a href="/">Przejdź do strony głównej</a>
        </p>
        {children}
      </div>
    </main>
  )
}
