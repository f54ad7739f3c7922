import {polish} from '#lib/polish/typography.ts'
import {sharePhotoSize, sharePictureSize} from '#lib/share/share-picture.ts'

type Props = {
  siteTitle: string
  /** What it is, above the title. */
  caption: string
  title: string
  /** A picture of the item as a data address, cut to `sharePhotoSize`. */
  photo: string | null
}

const paper = '#faf6ec'
const ink = '#1e1b15'
const inkSoft = '#575043'
const vine = '#17573a'
const serif = 'Serif'
const margin = 72

/**
 * What stands beside a link where it is shared. It is drawn by satori, which knows flex boxes and style attributes
 * alone, hence neither classes nor tokens; the colours are those of app/globals.css in daylight.
 */
export function ShareCard({siteTitle, caption, title, photo}: Props) {
  const width = sharePictureSize.width - (photo ? sharePhotoSize.width : 0) - 2 * margin
  return (
    <div style={{display: 'flex', width: '100%', height: '100%', background: paper, color: ink, fontFamily: serif}}>
      <div style={{display: 'flex', flexDirection: 'column', flexGrow: 1, padding: `56px ${margin}px 0`}}>
        <div style={{display: 'flex', alignItems: 'center', gap: 20, color: vine}}>
          <Mark />
          <span style={{fontSize: 32, fontWeight: 600, color: ink}}>{polish(siteTitle)}</span>
        </div>
        <div style={{display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center', width}}>
          {caption !== '' && (
            <span style={{fontFamily: 'Text', fontSize: 27, color: inkSoft, marginBottom: 18}}>{polish(caption)}</span>
          )}
          <span
            style={{
              display: 'block',
              fontWeight: 600,
              fontSize: titleSize(title, width),
              lineHeight: 1.1,
              letterSpacing: '-0.015em',
              lineClamp: 5,
              wordBreak: 'break-word',
            }}
          >
            {polish(title)}
          </span>
        </div>
        <Path width={width} />
      </div>
      {photo && <img src={photo} alt="" {...sharePhotoSize} />}
    </div>
  )
}

/** So that a title keeps to five lines: a letter of the serif is about half as wide as it is high. */
function titleSize(title: string, width: number): number {
  const longestWord = Math.max(...title.split(/[\s-]+/).map((word) => word.length))
  const sizes = [76, 68, 60, 54, 48, 42, 38]
  const fitting = sizes.find((size) => {
    const perLine = width / (size * 0.5)
    const lines = Math.min(5, Math.floor(290 / (size * 1.1)))
    return longestWord <= perLine && title.length <= perLine * (lines - 0.5)
  })
  return fitting ?? 34
}

function Mark() {
  return (
    <svg viewBox="0 0 48 48" width="60" height="60">
      <g fill="none" stroke={vine} strokeWidth="2.5" strokeLinecap="round">
        <path d="M8 45V39.5" />
        <path d="M8 30.5C8 20 24 33 24 26.5" />
        <path d="M24 17.5C24 8 34 13 36 12.4" />
        <circle cx="8" cy="35" r="4.25" />
        <circle cx="24" cy="22" r="4.25" />
      </g>
      <circle cx="40" cy="10" r="5.5" fill={vine} />
    </svg>
  )
}

/** The path of the home page, from the foot of the card to a waypoint reached. */
function Path({width}: {width: number}) {
  const end = width - 14
  const step = width / 3
  const bend = (from: number, fromY: number, to: number, toY: number) =>
    `M${from} ${fromY}C${from + step / 2} ${fromY} ${to - step / 2} ${toY} ${to} ${toY}`
  const points = [
    {x: 16, y: 60},
    {x: step, y: 26},
    {x: 2 * step, y: 74},
  ]
  return (
    <svg viewBox={`0 0 ${width} 130`} width={width} height="130">
      <g fill="none" stroke={vine} strokeWidth="4">
        <path d="M16 130V74" />
        <path d={bend(30, 60, step - 14, 26)} />
        <path d={bend(step + 14, 26, 2 * step - 14, 74)} />
        <path d={bend(2 * step + 14, 74, end - 14, 30)} />
        {points.map(({x, y}) => (
          <circle key={x} cx={x} cy={y} r="12" />
        ))}
      </g>
      <circle cx={end} cy="30" r="14" fill={vine} />
    </svg>
  )
}
