import {parseDuration} from '#lib/durations.ts'
import {safeHref} from '#lib/links.ts'
import type {VideoBlock} from '#lib/rich-text.ts'
import {polish} from '#lib/typography.ts'

import {Picture} from '../content/picture.tsx'
import {SimpleText} from './simple-text.tsx'

/** A film as a link with a picture of ours: whoever keeps the film learns of the reader only when they follow it. */
export function Video({value: {title, url, poster, duration, captions, transcript}}: {value: VideoBlock}) {
  const href = safeHref(url ?? '')
  if (!href) return null
  const about = [
    parseDuration(duration ?? '')?.text,
    captions ? 'z napisami' : 'bez napisów',
    `w serwisie ${hostOf(href)}`,
  ]
  return (
    <div className="video">
      <a href={href} className="video-link">
        {poster?.asset && (
          <span className="video-poster">
            {/* The words below name the link; the picture only announces the film. */}
            <Picture picture={{...poster, decorative: true}} sizes="(min-width: 64rem) 36rem, 70vw" aspect={16 / 9} />
            <svg className="video-sign" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
              <path d="M18 13v22l18-11z" fill="currentColor" />
            </svg>
          </span>
        )}
        <span className="video-title">Film: {polish(title ?? '')}</span>
      </a>
      <p className="meta">{polish(about.filter(Boolean).join(', '))}</p>
      {transcript && transcript.length > 0 && (
        <div className="accordion">
          <details>
            <summary>Tekst filmu</summary>
            <div className="accordion-content">
              <SimpleText value={transcript} />
            </div>
          </details>
        </div>
      )}
    </div>
  )
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : href
}
