import type {Mutation} from '@sanity/client'

import {keepHeadingAnchors} from './heading-anchors.ts'
import {redirectOldAddress} from './redirect-old-address.ts'

/**
 * What else has to change when a document is published; nothing, for most. The mutations of all steps are one
 * transaction before the publication, so a step must leave content sound also where the publication does not follow.
 */
export type PublishStep = (documents: {
  draft: Record<string, unknown>
  published: Record<string, unknown> | null
}) => Mutation[]

/** The steps, in the order in which their mutations run. */
export const publishSteps: readonly PublishStep[] = [redirectOldAddress, keepHeadingAnchors]
