import type {Mutation} from '@sanity/client'

import {valueOf} from '../../schema/value-of.ts'
import {keepHeadingAnchors} from './heading-anchors.ts'
import {keepAddress, redirectOldAddress} from './redirect-old-address.ts'

type Document = Record<string, unknown>

/**
 * What else has to change when a document is published; nothing, for most. The mutations of all steps are one
 * transaction before the publication, so a step must leave content sound also where the publication does not follow.
 */
type PublishStep = (documents: {draft: Document; published: Document | null}) => Mutation[]

/** The steps, in the order in which their mutations run. */
const steps: readonly PublishStep[] = [redirectOldAddress, keepHeadingAnchors]

/** What has to change before a draft, or a version of a release, takes the place of what is published. */
export function beforePublication(draft: Document, published: Document | null): Mutation[] {
  return steps.flatMap((step) => step({draft, published}))
}

/** The same for the lake, which publishes releases: a version may also say that its document is to be unpublished. */
export function beforeRelease(version: Document, published: Document | null): Mutation[] {
  if (valueOf(version['_system'], 'delete') !== true) return beforePublication(version, published)
  return published ? keepAddress(published) : []
}
