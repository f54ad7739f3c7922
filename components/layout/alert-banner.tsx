import {isExternal, safeHref} from '#lib/addresses/links.ts'
import {polish} from '#lib/polish/typography.ts'
import {severities, type Severity} from '#lib/site/alerts.ts'

export type Alert = {
  _id: string
  title: string | null
  severity: Severity | null
  text: string | null
  link: string | null
}

/** Notices above every page; nothing when there are none. */
export function AlertBanner({alerts}: {alerts: readonly Alert[]}) {
  if (alerts.length === 0) return null
  return (
    <section aria-label="Komunikaty" className="print:hidden">
      {alerts.map((alert) => (
        <Notice key={alert._id} alert={alert} />
      ))}
    </section>
  )
}

const looks: Record<Severity, string> = {
  emergency: 'border-s-wine bg-wine text-paper [&_:focus-visible]:outline-current [&_a]:text-inherit',
  warning: 'border-s-ink bg-sunk',
  information: 'border-s-vine bg-wash',
}

function Notice({alert: {title, severity, text, link}}: {alert: Alert}) {
  const href = link ? safeHref(link) : null
  return (
    <div className={`border-s-8 border-b border-b-rule ${looks[severity ?? 'information']}`}>
      <div className="wrap py-4">
        <p className="font-semibold">
          {severities.find(({value}) => value === (severity ?? 'information'))?.title}: {polish(title ?? '')}
        </p>
        {text && <p className="max-w-measure whitespace-pre-line">{polish(text)}</p>}
        {href && (
          <p>
            <a href={href}>{isExternal(href) ? 'Więcej na stronie zewnętrznej' : 'Więcej o tym komunikacie'}</a>
          </p>
        )}
      </div>
    </div>
  )
}
