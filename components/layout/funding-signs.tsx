import {type Addressed, pathOf} from '#lib/addresses/paths.ts'
import {picturePath, usefulWidths} from '#lib/media/pictures.ts'
import {polish} from '#lib/polish/typography.ts'
import type {Picture} from '#lib/rich-text/rich-text.ts'
import {signSize, type Size} from '#lib/site/funding.ts'

/** The project that pays for the site, as editors set it. */
export type Funding = {
  europeanFunds: Picture | null
  republic: Picture | null
  europeanUnion: Picture | null
  region: Picture | null
  projectTitle: string | null
  amount: string | null
  page: Addressed | null
}

/** The signs of the European funds in their fixed order, with the project they stand for; nothing where there is none. */
export function FundingSigns({funding}: {funding: Funding | null}) {
  if (!funding) return null
  const {projectTitle, amount, page} = funding
  const href = page && pathOf(page)
  const signs = drawnSigns(funding)
  if (signs.length === 0 && !projectTitle) return null
  return (
    <section
      className="border-t border-rule bg-paper py-6 text-sm text-ink"
      aria-label="Dofinansowanie z Funduszy Europejskich"
    >
      <div className="wrap">
        {signs.length > 0 && (
          // The signs want white ground, whatever the scheme. One row, whose signs shrink alike; the region's after a line.
          <ul className="mb-4 flex w-fit max-w-full items-center gap-[3%] bg-[white] p-3 text-[black] forced-color-adjust-none">
            {signs.map(({role, ...sign}) => (
              <li key={role} className={role === 'region' ? 'min-w-0 border-s ps-[3%]' : 'min-w-0'}>
                <Sign {...sign} />
              </li>
            ))}
          </ul>
        )}
        {projectTitle && (
          <p className="max-w-[60em]">
            {signs.length === 0 && 'Dofinansowane przez Unię Europejską. '}
            Projekt „{polish(projectTitle)}”{amount && polish(`, wsparcie z Unii Europejskiej: ${amount}`)}.{' '}
            {href && <a href={href}>Opis projektu</a>}
          </p>
        )}
      </div>
    </section>
  )
}

const order = ['europeanFunds', 'republic', 'europeanUnion', 'region'] as const

function drawnSigns(funding: Funding) {
  const union = sizeOf(funding.europeanUnion)
  if (!union) return []
  return order.flatMap((role) => {
    const sign = funding[role]
    const own = sizeOf(sign)
    return sign?.asset && own ? [{role, alt: sign.alt ?? '', id: sign.asset._id, own, size: signSize(own, union)}] : []
  })
}

function sizeOf(sign: Picture | null): Size | null {
  const {width, height} = sign?.asset ?? {}
  return width && height ? {width, height} : null
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
