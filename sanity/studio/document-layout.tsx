import {type DocumentLayoutProps, LoadingBlock, useCommentsEnabled, useFeatureEnabled, useWorkspace} from 'sanity'

/**
 * Shows a document when the Studio knows that it has comments. It learns that about each document anew, and then puts another
 * layer around the document, which begins again, under the hand of an editor who has opened a menu or begun to write.
 */
export function DocumentLayout(props: DocumentLayoutProps) {
  const {apiHost} = useWorkspace()
  const {enabled} = useCommentsEnabled()
  const {error} = useFeatureEnabled('studioComments')
  // On hosted Sanity there are none; without an answer there will be none.
  return apiHost === undefined || enabled || error ? props.renderDefault(props) : <LoadingBlock fill showText />
}
