import {type Addressed, pathOf} from '#lib/addresses/paths.ts'
import {picturePath, usefulWidths} from '#lib/media/pictures.ts'
import {polish} from '#lib/polish/typography.ts'
import {type FundingProject, fundingSigns, fundingWords, type Size} from '#lib/site/funding.ts'

/** The project that pays for the site, as editors set it. */
export type Funding = FundingProject & {page: Addressed | null}

/** The signs of the European funds in their fixed order, with the project they stand for; nothing where there is none. */
export function FundingSigns({funding}: {funding: Funding | null}) {
  if (!funding) return null
  const {page} = funding
  const href = page && pathOf(page)
  const signs = fundingSigns(funding)
  const words = fundingWords(funding, signs.length > 0)
  if (signs.length === 0 && !words) return null
  return (
    <section
      className="border-t border-rule bg-paper py-6 text-sm text-ink"
      aria-label="Dofinansowanie z Funduszy Europejskich"
    >
      <div className="wrap">
        {signs.length > 0 && (
          // The signs want white ground, whatever the scheme. One row, whose signs shrink alike; the region's after a line.
          <ul className="mb-4 flex w-fit max-w-full items-center gap-[3%] bg-[white] p-3 text-[black] forced-color-adjust-none">
            {signs.map(({role, asset, ...sign}) => (
              <li key={role} className={role === 'region' ? 'min-w-0 border-s ps-[3%]' : 'min-w-0'}>
                <Sign id={asset._id} {...sign} />
              </li>
            ))}
          </ul>
        )}
        {words && (
          <p className="max-w-[60em]">
            {polish(words)} {href && <a href={href}>Opis projektu</a>}
          </p>
        )}
      </div>
    </section>
  )
}

type SignProps = {id: string; alt: string; own: Size; size: Size}

function Sign({id, alt, own, size: {width, height}}: SignProps) {
  const widths = usefulWidths(Math.min(own.width, 3 * width))
  return (
    <img
      src={picturePath(id, widths.at(-1) ?? own.width, null)}
      srcSet={widths.map((option) => `${picturePath(id, option, null)} ${option}w`).join(', ')}
      sizes={`${width}px`}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  )
}
