import type {SanityClient} from '@sanity/client'
import {createWorkspaceFromConfig, type Workspace, type WorkspaceOptions} from 'sanity'

import {studioConfig} from '#sanity/sanity.config.ts'

type StudioOptions = {
  /** Answers what validation asks for, such as whether a slug is free. */
  client: SanityClient
  role?: string
  config?: WorkspaceOptions
}

/** The Studio as its configuration makes it, without a browser. */
export function openStudio({client, role = 'administrator', config}: StudioOptions): Promise<Workspace> {
  return createWorkspaceFromConfig({
    ...(config ?? studioConfig({projectId: 'lake', dataset: 'production', apiHost: 'http://lake.test'})),
    // The store of signed-in users is replaced by the user below.
    auth: undefined,
    currentUser: {
      id: 'u1',
      name: 'Jan Kowalski',
      email: 'jan@example.org',
      role,
      roles: [{name: role, title: role}],
    },
    getClient: () => client,
  })
}
