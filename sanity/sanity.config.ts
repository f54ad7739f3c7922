import {createClient} from '@sanity/client'
import {type ConfigContext, defineConfig, getPublishedId, type Tool, type WorkspaceOptions} from 'sanity'
import {structureTool} from 'sanity/structure'

import {endpoints} from '#lib/addresses/addresses.ts'

import {answerProjectHost, createLakeFetch} from './lake/client/lake-fetch.ts'
import {schemaTypes, singletonTypes} from './schema/index.ts'
import {documentNode} from './structure/document-node.ts'
import {structure} from './structure/index.ts'
import {accountTool} from './studio/account/account-tool.ts'
import {answerCloudQuestions} from './studio/cloud-questions.ts'
import {DocumentLayout} from './studio/document-layout.tsx'
import {EntityLinkAction} from './studio/entity-link/entity-link-action.tsx'
import {isAdministrator} from './studio/is-administrator.ts'
import {isViewer} from './studio/is-viewer.ts'
import {polishLocale} from './studio/locale/polish-locale.ts'
import {notificationsTool} from './studio/notifications/notifications-tool.ts'
import {presentation, presentationName} from './studio/presentation/presentation.tsx'
import {withPreview} from './studio/preview/with-preview.ts'
import {withPublishSteps} from './studio/publish/with-publish-steps.tsx'
import {PurgeAction} from './studio/purge/purge-action.tsx'
import {serverTool} from './studio/server/server-tool.ts'
import {singletonActions} from './studio/singleton-actions.ts'
import {WithStatementNotice} from './studio/statement/statement-notice.tsx'
import {withSteadyPlace} from './studio/steady-actions.ts'
import {StudioLayout} from './studio/studio-layout.tsx'
import {entityTemplates} from './studio/templates.ts'
import {withUnpublishFromDraft} from './studio/unpublish-action.tsx'
import {usersTool} from './studio/users/users-tool.ts'

/** Where the Studio finds its content; from `sanityEnv()`, at run time. */
export type StudioSettings = {
  projectId: string
  dataset: string
  /** Address of the lake; absent on Sanity's hosted service. */
  apiHost?: string | undefined
}

/** The Studio, for the lake or for Sanity's hosted service. */
export function studioConfig({projectId, dataset, apiHost}: StudioSettings): WorkspaceOptions {
  return {
    name: 'default',
    title: 'Ścieżki reintegracji',
    basePath: endpoints.studio,
    projectId,
    dataset,
    ...(apiHost ? lakeConnection(apiHost, projectId) : {}),
    ...features,
    tasks: {enabled: apiHost !== undefined},
    releases: {enabled: apiHost !== undefined},
    scheduledDrafts: {enabled: apiHost !== undefined},
    schema: {
      types: schemaTypes,
      templates: (templates) => [...templates.filter(({schemaType}) => !notByHand.has(schemaType)), ...entityTemplates],
    },
    studio: {components: {layout: StudioLayout, activeToolLayout: WithStatementNotice}},
    plugins: [
      structureTool({title: 'Treści', structure, defaultDocumentNode: documentNode}),
      presentation(),
      polishLocale(),
    ],
    tools: (tools, {currentUser}) => [
      ...tools
        .filter(({name}) => name !== presentationName || !isViewer(currentUser))
        .map((tool) => (tool.name === 'releases' ? {...tool, title: 'Wydania'} : tool)),
      ...(apiHost ? toolsOnLake(currentUser) : []),
    ],
    document: {
      components: {unstable_layout: DocumentLayout},
      comments: {enabled: apiHost !== undefined},
      askToEdit: {enabled: false},
      actions: (all, {schemaType, documentId, versionType, currentUser}) => {
        // Only what makes a task has no name.
        const actions = isViewer(currentUser) ? all.filter(({action}) => action && action !== 'schedule') : all
        // Of versions the Studio knows best; the lake does what belongs to their publication.
        if (versionType === 'version' || versionType === 'scheduled-draft') return actions
        const purge = apiHost && isAdministrator(currentUser) && !singletonTypes.has(schemaType) ? [PurgeAction] : []
        if (schemaType === 'report') return [...actions.filter(({action}) => action === 'delete'), ...purge]
        const offered = singletonTypes.has(schemaType)
          ? singletonActions(actions, documentId === undefined || getPublishedId(documentId) === schemaType)
          : actions.map(withUnpublishFromDraft).map(withPublishSteps)
        const ofEntity = schemaType === 'entity' ? [EntityLinkAction] : []
        return [...withPreview([...offered.map(withSteadyPlace), ...ofEntity]), ...purge]
      },
      newDocumentOptions: (options) => options.filter(({templateId}) => !notByHand.has(templateId)),
    },
  }
}

function toolsOnLake(user: ConfigContext['currentUser']): Tool[] {
  return [
    ...(isViewer(user) ? [] : [notificationsTool]),
    ...(isAdministrator(user) ? [usersTool, serverTool] : []),
    accountTool,
  ]
}

/** What editors do not begin: what exists once, and what readers send. */
const notByHand = new Set([...singletonTypes, 'report'])

/** What holds in both modes: what needs Sanity's cloud is off. Releases and tasks need a plan there, and none on the lake. */
const features = {
  scheduledPublishing: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
  announcements: {enabled: false},
  beta: {
    create: {startInCreateEnabled: false},
    // What came into a release and went is told by its history.
    eventsAPI: {releases: true},
  },
} satisfies Partial<WorkspaceOptions>

function lakeConnection(apiHost: string, projectId: string): Partial<WorkspaceOptions> {
  const lakeFetch = createLakeFetch(apiHost)
  answerProjectHost(apiHost, projectId, lakeFetch)
  answerCloudQuestions()
  return {
    apiHost,
    auth: {loginMethod: 'token', redirectOnSingle: true},
    unstable_clientFactory: (options) =>
      createClient({...options, useProjectHostname: false, resolveFetch: () => lakeFetch}),
  }
}

/** For the command line only (`npm run typegen`): it needs the schema, and some project id. */
export default defineConfig(studioConfig({projectId: 'lake', dataset: 'production'}))
