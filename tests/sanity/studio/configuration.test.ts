import {createClient} from '@sanity/client'
import type {DocumentActionComponent, DocumentActionProps, SanityDocument, Workspace, WorkspaceOptions} from 'sanity'
import {expect, test} from 'vitest'

import {studioConfig} from '#sanity/sanity.config.ts'
import {singletonActions} from '#sanity/studio/singleton-actions.ts'
import {withSteadyPlace} from '#sanity/studio/steady-actions.ts'
import {openStudio} from '#tests/support/open-studio.ts'

const client = createClient({
  projectId: 'lake',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  resolveFetch: () => async () => Response.json({}),
})

const aDraft = {_id: 'drafts.news', _type: 'newsArticle', _rev: 'r', _createdAt: '', _updatedAt: ''}

function propsOf(draft: SanityDocument | null): DocumentActionProps {
  const none = {published: null, version: null, transactionSyncLock: null, release: undefined, scopeId: undefined}
  const flags = {liveEdit: false, liveEditSchemaType: false, ready: true, initialValueResolved: true}
  return {id: 'news', type: 'newsArticle', draft, onComplete: () => {}, ...none, ...flags}
}

test('what exists once cannot be created from any menu', async () => {
  const studio = await openStudio({client})
  const offered = studio.document.resolveNewDocumentOptions({type: 'global'}).map(({templateId}) => templateId)
  expect(offered).toContain('newsArticle')
  const once = ['siteSettings', 'homePage', 'accessibilityStatement', 'guide']
  expect(offered.filter((template) => once.includes(template))).toEqual([])
  expect(studio.templates.filter(({schemaType}) => once.includes(schemaType))).toEqual([])
})

test('a report comes from a reader: no menu begins one, and all an editor does to the whole of it is delete it', async () => {
  const studio = await openStudio({client})
  const offered = studio.document.resolveNewDocumentOptions({type: 'global'}).map(({templateId}) => templateId)
  expect(offered).not.toContain('report')
  const context = {schemaType: 'report', documentId: 'report.r1', versionType: 'published'} as const
  const actions = studio.document.actions({...context, releaseId: undefined})
  expect(actions.map(({action, displayName}) => action ?? displayName)).toEqual(['delete', 'PurgeAction'])
})

test('what exists once can be published, but not deleted, copied or taken back', () => {
  const actions = ['publish', 'unpublish', 'discardChanges', 'duplicate', 'delete', 'restore'] as const
  const components = actions.map((action) => Object.assign(() => null, {action}))
  const left = (isTheOne: boolean) => singletonActions(components, isTheOne).map(({action}) => action)
  expect(left(true)).toEqual(['publish', 'discardChanges', 'restore'])
  // One begun at an address typed by hand.
  expect(left(false)).toEqual(['discardChanges', 'delete'])
})

test('„Odrzuć zmiany” has its place in the menu before there is anything to discard, so that nothing shifts later', () => {
  const offer = {label: 'Odrzuć zmiany', onHandle: () => {}}
  const ofStudio: DocumentActionComponent = ({draft}) => (draft ? offer : null)
  const discard = withSteadyPlace(Object.assign(ofStudio, {action: 'discardChanges' as const}))
  expect(discard(propsOf(null))).toMatchObject({label: offer.label, disabled: true})
  expect(discard(propsOf(aDraft))).toBe(offer)
  expect(withSteadyPlace(ofStudio)).toBe(discard)
})

test('so has „Zaplanuj publikację”', async () => {
  const studio = await openStudio({client})
  const context = {schemaType: 'newsArticle', documentId: 'news', versionType: 'draft', releaseId: undefined} as const
  const names = studio.document.actions(context).map(({action, displayName}) => `${action} ${displayName}`)
  expect(names.slice(0, 2)).toEqual(['publish PublishActionWithSteps', 'schedule SteadyAction'])
})

test('„Pokaż podgląd” stands before what destroys something', async () => {
  const studio = await openStudio({client})
  const context = {schemaType: 'newsArticle', documentId: 'news', versionType: 'draft', releaseId: undefined} as const
  const actions = studio.document.actions(context).map(({action, displayName}) => action ?? displayName)
  expect(actions.slice(-4)).toEqual(['PreviewAction', 'discardChanges', 'delete', 'PurgeAction'])
})

test('„Usuń bezpowrotnie” is for administrators of the lake, and for nothing that the site cannot be without', async () => {
  const isOffered = async (schemaType: string, role: string, config?: WorkspaceOptions) => {
    const studio = await openStudio({client, role, ...(config && {config})})
    const context = {schemaType, documentId: schemaType, versionType: 'draft', releaseId: undefined} as const
    return studio.document.actions(context).some(({displayName}) => displayName === 'PurgeAction')
  }
  expect(await isOffered('newsArticle', 'administrator')).toBe(true)
  expect(await isOffered('newsArticle', 'editor')).toBe(false)
  expect(await isOffered('siteSettings', 'administrator')).toBe(false)
  const hosted = studioConfig({projectId: 'abc123', dataset: 'production'})
  expect(await isOffered('newsArticle', 'administrator', hosted)).toBe(false)
})

test('administrators of the lake manage its users; editors and viewers do not', async () => {
  const toolsOf = async (role: string) => (await openStudio({client, role})).tools.map(({name}) => name)
  for (const tool of ['uzytkownicy', 'ustawienia-serwera']) {
    expect(await toolsOf('administrator')).toContain(tool)
    expect(await toolsOf('editor')).not.toContain(tool)
    expect(await toolsOf('viewer')).not.toContain(tool)
  }
})

test('notifications are for those who comment and have tasks, an account everybody has', async () => {
  const toolsOf = async (role: string) => (await openStudio({client, role})).tools.map(({name}) => name)
  expect(await toolsOf('editor')).toEqual(['structure', 'podglad', 'releases', 'powiadomienia', 'moje-konto'])
  expect(await toolsOf('viewer')).toEqual(['structure', 'releases', 'moje-konto'])
})

test('on hosted Sanity nothing of the lake is configured', async () => {
  const config = studioConfig({projectId: 'abc123', dataset: 'production'})
  expect(config).not.toHaveProperty('apiHost')
  expect(config).not.toHaveProperty('auth')
  expect(config).not.toHaveProperty('unstable_clientFactory')
  const studio = await openStudio({client, config})
  expect(studio.tools.map(({name}) => name)).toEqual(['structure', 'podglad'])
})

test('what needs the paid plans of Sanity is off, but for what the lake has: releases and scheduled drafts', async () => {
  const studio = await openStudio({client})
  expect(studio.releases?.enabled).toBe(true)
  expect(studio.scheduledDrafts?.enabled).toBe(true)
  const hosted = await openStudio({client, config: studioConfig({projectId: 'abc123', dataset: 'production'})})
  expect(hosted.releases?.enabled).toBe(false)
  expect(hosted.scheduledDrafts?.enabled).toBe(false)
  expect(studio.scheduledPublishing.enabled).toBe(false)
  expect(studio.announcements?.enabled).toBe(false)
})

test('comments and tasks are on where the lake has them; on hosted Sanity a paid plan would be needed', async () => {
  const hosted = studioConfig({projectId: 'abc123', dataset: 'production'})
  const areOn = ({tasks, document}: Workspace) => [
    tasks?.enabled,
    document.comments.enabled({documentType: 'newsArticle', documentId: 'news'}),
  ]
  expect(areOn(await openStudio({client}))).toEqual([true, true])
  expect(areOn(await openStudio({client, config: hosted}))).toEqual([false, false])
})
