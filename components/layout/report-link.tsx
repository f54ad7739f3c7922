import {reportPath} from '#lib/reports/subject.ts'

/** At the end of a page: a way to say that something on it is wrong. `path` is the page's own address. */
export function ReportLink({path}: {path: string}) {
  return (
    <p className="report-link wrap">
      <a href={reportPath(path)} rel="nofollow">
        Błąd lub nieaktualne dane? Zgłoś
      </a>
    </p>
  )
}
