import {Accordion} from './accordion.tsx'
import {blockComponents} from './block-components.tsx'
import {Gallery} from './gallery.tsx'
import {TextPicture} from './text-picture.tsx'
import {Video} from './video.tsx'

/** The blocks as paper needs them: nothing waits to be scrolled to, and nothing is folded away. */
export const printedBlocks: typeof blockComponents = {
  ...blockComponents,
  picture: ({value}) => <TextPicture value={value} eager />,
  accordion: ({value}) => <Accordion value={value} open />,
  gallery: ({value}) => <Gallery value={value} eager />,
  video: ({value}) => <Video value={value} printed />,
}
