import {useWorkspace, type LayoutProps} from 'sanity'

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

/** The Studio without what leads nowhere here; it has no settings for these. */
export function StudioLayout(props: LayoutProps) {
  const {apiHost} = useWorkspace()
  const hidden = apiHost ? [...hiddenAlways, ...hiddenOnLake] : hiddenAlways
  return (
    <>
      <style>{`${hidden.join(', ')} {display: none !important}`}</style>
      {props.renderDefault(props)}
    </>
  )
}
