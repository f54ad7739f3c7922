import {pl} from 'date-fns/locale/pl'
import {setDefaultOptions} from 'date-fns/setDefaultOptions'
import {useState} from 'react'
import {Studio} from 'sanity'

import {studioConfig, type StudioSettings} from '../sanity.config.ts'

// In forms the Studio writes and reads some dates itself, in English unless told otherwise.
setDefaultOptions({locale: pl})

/** Sanity's Studio itself, without the script that ties it to Sanity's dashboard. */
export function ConfiguredStudio(settings: StudioSettings) {
  // Made once: a new configuration would sign the editor out and close all streams.
  const [config] = useState(() => {
    if (settings.apiHost) snoozeProtocolWarning()
    return studioConfig(settings)
  })
  return (
    <div id="sanity" style={{height: '100vh', maxHeight: '100dvh', overscrollBehavior: 'none', overflow: 'auto'}}>
      <Studio config={config} />
    </div>
  )
}

/**
 * Snoozes, for this visit, the Studio's warning about HTTP/1.1. Its reason is the browser's limit of six connections to
 * an origin, which our streams do not use up (see sanity/lake/client/lake-fetch.ts).
 */
function snoozeProtocolWarning(): void {
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
