import {NotFoundContent, notFoundMetadata} from '#components/page/not-found-page.tsx'

export const metadata = notFoundMetadata

/** What the browser's script puts in place of a page that answered 404: the same that the server sent. */
export default function NotFound() {
  return <NotFoundContent />
}
