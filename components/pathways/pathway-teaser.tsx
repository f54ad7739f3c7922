import {documentPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'

export type PathwayTeaserData = {
  _id: string
  title: string | null
  slug: string | null
  situation: string | null
  stepTitles: (string | null)[] | null
}

/** A pathway in a list: for whom it is, and its stations in a row. */
export function PathwayTeaser({pathway}: {pathway: PathwayTeaserData}) {
  const {title, slug, situation, stepTitles} = pathway
  return (
    <article className="teaser">
      <h3 className="teaser-title">
        <a href={documentPath('pathway', slug)}>{polish(title ?? '')}</a>
      </h3>
      {situation && <p className="mt-3">{polish(situation)}</p>}
      {stepTitles && stepTitles.length > 0 && (
        <ol className="stations" aria-label="Etapy">
          {stepTitles.map((step, index) => (
            // Stations have no identity but their place.
            <li key={index}>{polish(step ?? '')}</li>
          ))}
        </ol>
      )}
    </article>
  )
}
