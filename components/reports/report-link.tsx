import {reportPath} from '#lib/reports/subject.ts'

/** At the end of a page: a way to say that something on it is wrong. `path` is the page's own address. */
export function ReportLink({path}: {path: string}) {
  return (
    <div className="wrap page-grid mt-between print:hidden [.directory+&]:block">
      <p className="lg:col-start-2">
        <a href={reportPath(path)} rel="nofollow">
          Błąd lub nieaktualne dane? Zgłoś
        </a>
      </p>
    </div>
  )
}
