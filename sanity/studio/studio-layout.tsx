import {type LayoutProps, LoadingBlock, useFeatureEnabled, useWorkspace} from 'sanity'

const hiddenAlways = [
  // The help menu leads to diagnostics and release notes in English, for developers of the Studio.
  '[data-testid="button-resources-menu"]',
  // Says „Warsaw” beside every date and time, and cannot be pressed: Polish time is the only one there is.
  '.button-small:has([data-sanity-icon="earth-americas"])',
  '.button-large:has([data-sanity-icon="earth-americas"])',
]

const hiddenOnLake = [
  // There is no project at sanity.io to manage.
  'a[href^="https://www.sanity.io/manage"]',
]

/**
 * The Studio without what leads nowhere here; it has no settings for these. It is shown as soon as it stands: when the Studio
 * learns that a project has no comments it puts another layer around everything, which begins anew, under the hand of an
 * editor who has opened a menu or begun to write.
 */
export function StudioLayout(props: LayoutProps) {
  const {apiHost} = useWorkspace()
  const {isLoading} = useFeatureEnabled('studioComments')
  const hidden = apiHost ? [...hiddenAlways, ...hiddenOnLake] : hiddenAlways
  return (
    <>
      <style>{`${hidden.join(', ')} {display: none !important}`}</style>
      {isLoading ? <LoadingBlock fill showText /> : props.renderDefault(props)}
    </>
  )
}
