import {documentPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'

export type PathwayTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  situation: string | null
  stepTitles: (string | null)[] | null
}

// One below the other along a line; in a row where there is room.
const station =
  'pb-2 sm:flex sm:p-0 sm:before:hidden sm:not-last:after:static sm:not-last:after:mx-2 sm:not-last:after:w-6 sm:not-last:after:self-center sm:not-last:after:border-s-0 sm:not-last:after:border-t-2'

/** A pathway in a list: for whom it is, and its stations in a row. */
export function PathwayTeaser({pathway}: {pathway: PathwayTeaserData}) {
  const {title, slug, situation, stepTitles} = pathway
  return (
    <article className="border-t border-rule py-8">
      <h3 className="text-part">
        <a href={documentPath('pathway', slug)} className="title-link">
          {polish(title ?? '')}
        </a>
      </h3>
      {situation && <p className="mt-3">{polish(situation)}</p>}
      {stepTitles && stepTitles.length > 0 && (
        <ol
          className="waypoints mt-4 text-sm leading-snug text-ink-soft sm:flex sm:flex-wrap sm:gap-y-1"
          aria-label="Etapy"
        >
          {stepTitles.map((step, index) => (
            // Stations have no identity but their place.
            <li key={index} className={station}>
              {polish(step ?? '')}
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}
