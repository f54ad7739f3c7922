import {NotFoundPage, notFoundMetadata} from '../not-found-page.tsx'

export const metadata = notFoundMetadata

/** None at build time; see the other pages. */
export function generateStaticParams() {
  return []
}

/** Every address that no other route takes. */
export default NotFoundPage
