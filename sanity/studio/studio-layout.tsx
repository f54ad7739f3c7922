import {useEffect} from 'react'
import {type LayoutProps, LoadingBlock, useCurrentUser, useFeatureEnabled, useWorkspace} from 'sanity'

import {isViewer} from './is-viewer.ts'
import {speakPolish} from './locale/speak-polish.ts'

const hiddenAlways = [
  // The help menu leads to diagnostics and release notes in English, for developers of the Studio.
  '[data-testid="button-resources-menu"]',
  // Says „Warsaw” beside every date and time, and cannot be pressed: Polish time is the only one there is.
  '.button-small:has([data-sanity-icon="earth-americas"])',
  '.button-large:has([data-sanity-icon="earth-americas"])',
  'button:has([data-sanity-icon="earth-globe"])',
  // Filters releases by day, by the English names of months and days; that of forms has Polish ones.
  '[data-ui="Calendar"]:not([data-testid="calendar"])',
  'button[name="calendar"]',
  // Instructions in English.
  'a[href^="https://www.sanity.io/docs/"]',
]

const hiddenOnLake = [
  // There is no project at sanity.io to manage.
  'a[href^="https://www.sanity.io/manage"]',
]

// Who changes nothing writes no comments and has no tasks, but reads what others have commented.
const hiddenFromViewers = [
  '[data-testid="tasks-toolbar"]',
  '[data-testid="comment-input"]',
  '[data-testid="comments-list-item-status-button"]',
  'button[aria-label="Dodaj komentarz"]',
]

/**
 * The Studio without what leads nowhere here; it has no settings for these. It is shown as soon as it stands: when the Studio
 * learns that a project has no comments it puts another layer around everything, which begins anew, under the hand of an
 * editor who has opened a menu or begun to write.
 */
export function StudioLayout(props: LayoutProps) {
  const {apiHost} = useWorkspace()
  const {isLoading} = useFeatureEnabled('studioComments')
  const isReading = isViewer(useCurrentUser())
  useEffect(() => speakPolish(document.body), [])
  const hidden = [...hiddenAlways, ...(apiHost ? hiddenOnLake : []), ...(isReading ? hiddenFromViewers : [])]
  return (
    <>
      <style>{`${hidden.join(', ')} {display: none !important}`}</style>
      {isLoading ? <LoadingBlock fill showText /> : props.renderDefault(props)}
    </>
  )
}
