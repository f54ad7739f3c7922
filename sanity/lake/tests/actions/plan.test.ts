import {expect, test} from 'vitest'

import {planActions} from '#src/actions/plan.ts'
import {parseActionsRequest} from '#src/actions/request.ts'
import type {LakeDocument} from '#src/document.ts'

const times = {_createdAt: '2017-10-19T08:00:00.000Z', _updatedAt: '2017-10-19T09:00:00.000Z'}
const published = {_id: 'kis', _type: 'chapter', _rev: 'p1', ...times, title: 'KIS'}
const draft = {_id: 'drafts.kis', _type: 'chapter', _rev: 'd1', ...times, title: 'KIS, nowe wydanie'}
const publishedContent = {_type: 'chapter', _createdAt: times._createdAt, title: 'KIS'}
const draftContent = {_type: 'chapter', _createdAt: times._createdAt, title: 'KIS, nowe wydanie'}
const ids = {draftId: 'drafts.kis', publishedId: 'kis'}

/** The mutations that actions become among the given documents; types are given without their common beginning. */
function plan(documents: readonly LakeDocument[], ...actions: {type: string; [key: string]: unknown}[]) {
  const read = (id: string) => documents.find((document) => document._id === id) ?? null
  const wire = actions.map(({type, ...action}) => ({actionType: `sanity.action.${type}`, ...action}))
  const request = parseActionsRequest({actions: wire})
  return planActions(request.actions, read, {now: '2017-10-20T12:00:00.000Z', createKey: () => 'key', author: 'editor'})
}

function conflict(message: string) {
  return expect.objectContaining({
    status: 409,
    message: expect.stringContaining(message),
    body: {error: expect.objectContaining({type: 'actionError', items: [expect.objectContaining({index: 0})]})},
  })
}

function invalid(message: string) {
  return expect.objectContaining({status: 400, message: expect.stringContaining(message)})
}

test('create makes a draft, whatever revision its attributes name', () => {
  const attributes = {_id: 'drafts.kis', _type: 'chapter', _rev: 'local', _createdAt: times._createdAt, body: [{}]}
  expect(plan([], {type: 'document.create', publishedId: 'kis', attributes, ifExists: 'fail'})).toEqual([
    {create: {_id: 'drafts.kis', _type: 'chapter', _createdAt: times._createdAt, body: [{_key: 'key'}]}},
  ])
})

test('create on an existing draft fails, or with ifExists "ignore" keeps it', () => {
  const create = {type: 'document.create', publishedId: 'kis', attributes: {_type: 'chapter'}}
  expect(() => plan([draft], create)).toThrow(conflict('"drafts.kis" already exists'))
  expect(plan([draft], {...create, ifExists: 'ignore'})).toEqual([
    {createIfNotExists: {_id: 'drafts.kis', _type: 'chapter'}},
  ])
})

test('create of a published document fails', () => {
  const create = {type: 'document.create', publishedId: 'kis', attributes: {_type: 'chapter'}, ifExists: 'ignore'}
  expect(() => plan([published], create)).toThrow(conflict('"kis" already exists'))
})

test('edit patches the draft', () => {
  expect(plan([draft, published], {type: 'document.edit', ...ids, patch: {set: {title: 'A'}}})).toEqual([
    {patch: {id: 'drafts.kis', set: {title: 'A'}}},
  ])
})

test('edit without a draft starts one from the published document', () => {
  expect(plan([published], {type: 'document.edit', ...ids, patch: {set: {title: 'A'}}})).toEqual([
    {create: {_id: 'drafts.kis', ...publishedContent}},
    {patch: {id: 'drafts.kis', set: {title: 'A'}}},
  ])
})

test('an edit that changes nothing is planned all the same', () => {
  const patch = {unset: ['_empty_action_guard_pseudo_field_']}
  expect(plan([draft], {type: 'document.edit', ...ids, patch})).toEqual([{patch: {id: 'drafts.kis', ...patch}}])
  expect(plan([published], {type: 'document.edit', ...ids, patch})).toHaveLength(2)
})

test('edit of what does not exist fails', () => {
  expect(() => plan([], {type: 'document.edit', ...ids, patch: {}})).toThrow(conflict('"kis" was not found'))
  const version = {draftId: 'versions.r1.kis', publishedId: 'kis', patch: {}}
  expect(() => plan([published], {type: 'document.edit', ...version})).toThrow(
    conflict('"versions.r1.kis" was not found'),
  )
})

test('edit gives new array items their keys and honours ifRevisionID', () => {
  const patch = {insert: {after: 'body[-1]', items: [{_type: 'block'}]}, ifRevisionID: 'd1'}
  expect(plan([{...draft, body: []}], {type: 'document.edit', ...ids, patch})).toEqual([
    {
      patch: {
        id: 'drafts.kis',
        insert: {after: 'body[-1]', items: [{_key: 'key', _type: 'block'}]},
        ifRevisionID: 'd1',
      },
    },
  ])
  expect(() => plan([draft], {type: 'document.edit', ...ids, patch: {ifRevisionID: 'd0'}})).toThrow(conflict('"d0"'))
})

test('publish replaces the published document by the draft and deletes the draft', () => {
  expect(
    plan([draft, published], {type: 'document.publish', ...ids, ifPublishedRevisionId: 'p1', ifDraftRevisionId: 'd1'}),
  ).toEqual([{createOrReplace: {_id: 'kis', ...draftContent}}, {delete: {id: 'drafts.kis'}}])
})

test('publish makes the references strong that are only weak until then', () => {
  const reference = {_type: 'reference', _ref: 'a'}
  const weak = {...reference, _weak: true, _strengthenOnPublish: {type: 'chapter'}}
  const stillWeak = {...reference, _weak: true, _strengthenOnPublish: {type: 'chapter', weak: true}}
  const alwaysWeak = {...reference, _weak: true}
  const [publishing] = plan([{...draft, one: weak, list: [{_key: 'k', ...weak}], two: stillWeak, three: alwaysWeak}], {
    type: 'document.publish',
    ...ids,
  })
  expect(publishing).toMatchObject({
    createOrReplace: {one: reference, list: [{_key: 'k', ...reference}], two: alwaysWeak, three: alwaysWeak},
  })
  expect(JSON.stringify(publishing)).not.toContain('_strengthenOnPublish')
  expect(publishing).not.toHaveProperty('createOrReplace.one._weak')
})

test('publish fails when somebody changed the draft or the published document meanwhile', () => {
  const publish = {type: 'document.publish', ...ids}
  expect(() => plan([draft, published], {...publish, ifPublishedRevisionId: 'p0'})).toThrow(
    conflict('expected revision "p0" of "kis", found "p1"'),
  )
  expect(() => plan([draft], {...publish, ifPublishedRevisionId: 'p0'})).toThrow(conflict('found no document'))
  expect(() => plan([draft], {...publish, ifDraftRevisionId: 'd0'})).toThrow(
    conflict('expected revision "d0" of "drafts.kis"'),
  )
})

test('publish without a draft fails', () => {
  expect(() => plan([published], {type: 'document.publish', ...ids})).toThrow(conflict('nothing to publish'))
})

test('unpublish turns the published document into the draft, unless there is one', () => {
  expect(plan([published], {type: 'document.unpublish', ...ids})).toEqual([
    {create: {_id: 'drafts.kis', ...publishedContent}},
    {delete: {id: 'kis'}},
  ])
  expect(plan([published, draft], {type: 'document.unpublish', ...ids})).toEqual([{delete: {id: 'kis'}}])
  expect(() => plan([draft], {type: 'document.unpublish', ...ids})).toThrow(conflict('Only a published document'))
})

test('delete takes the named drafts along, and stops at one that is not named', () => {
  const deletion = {type: 'document.delete', publishedId: 'kis'}
  expect(plan([published, draft], {...deletion, includeDrafts: ['drafts.kis']})).toEqual([
    {delete: {id: 'kis'}},
    {delete: {id: 'drafts.kis'}},
  ])
  expect(plan([published], {...deletion, includeDrafts: ['drafts.kis']})).toEqual([{delete: {id: 'kis'}}])
  expect(() => plan([published, draft], {...deletion, includeDrafts: []})).toThrow(
    conflict('Name it in "includeDrafts"'),
  )
  expect(() => plan([], deletion)).toThrow(conflict('was not found'))
})

test('discard deletes a draft or version, under its old and its new name', () => {
  const version = {...draft, _id: 'versions.r1.kis'}
  expect(plan([draft], {type: 'document.discard', draftId: 'drafts.kis'})).toEqual([{delete: {id: 'drafts.kis'}}])
  expect(plan([version], {type: 'document.version.discard', versionId: 'versions.r1.kis'})).toEqual([
    {delete: {id: 'versions.r1.kis'}},
  ])
  expect(() => plan([], {type: 'document.version.discard', versionId: 'drafts.kis'})).toThrow(
    conflict('nothing to discard'),
  )
})

test('replaceDraft writes a draft anew as long as draft or published document exists', () => {
  const replace = {
    type: 'document.replaceDraft',
    publishedId: 'kis',
    attributes: {_id: 'drafts.kis', _type: 'chapter', _rev: 'x', title: 'Dawny'},
  }
  const replaced = [{createOrReplace: {_id: 'drafts.kis', _type: 'chapter', title: 'Dawny'}}]
  expect(plan([draft], replace)).toEqual(replaced)
  expect(plan([published], replace)).toEqual(replaced)
  expect(() => plan([], replace)).toThrow(conflict('"drafts.kis" was not found'))
})

test('version.create takes a document, or copies one', () => {
  const document = {_id: 'drafts.kis', _type: 'chapter'}
  expect(plan([], {type: 'document.version.create', publishedId: 'kis', document})).toEqual([{create: document}])
  const copy = {type: 'document.version.create', publishedId: 'kis', baseId: 'kis', versionId: 'versions.r1.kis'}
  expect(plan([published], copy)).toEqual([{create: {_id: 'versions.r1.kis', ...publishedContent}}])
  expect(() => plan([published], {...copy, ifBaseRevisionId: 'p0'})).toThrow(conflict('expected revision "p0"'))
  expect(() => plan([], copy)).toThrow(conflict('"kis" was not found'))
  expect(() => plan([draft], {type: 'document.version.create', publishedId: 'kis', document})).toThrow(
    conflict('already exists'),
  )
})

test('version.replace needs a version, or for a draft its published document', () => {
  const document = {_id: 'versions.r1.kis', _type: 'chapter'}
  const replace = {type: 'document.version.replace', document}
  expect(plan([{...draft, _id: 'versions.r1.kis'}], replace)).toEqual([{createOrReplace: document}])
  expect(() => plan([published], replace)).toThrow(conflict('was not found'))
  expect(plan([published], {...replace, document: {...document, _id: 'drafts.kis'}})).toHaveLength(1)
})

test('version.unpublish marks the version, making it first where it is missing', () => {
  const action = {type: 'document.version.unpublish', versionId: 'versions.r1.kis', publishedId: 'kis'}
  const mark = {patch: {id: 'versions.r1.kis', set: {'_system.delete': true}}}
  expect(plan([published, {...draft, _id: 'versions.r1.kis'}], action)).toEqual([mark])
  expect(plan([published], action)).toEqual([{create: {_id: 'versions.r1.kis', ...publishedContent}}, mark])
})

test('actions of one request see what those before them did', () => {
  const actions = [
    {type: 'document.edit', ...ids, patch: {set: {title: 'A'}}},
    {type: 'document.edit', ...ids, patch: {set: {lead: 'B'}}},
    {type: 'document.publish', ...ids, ifPublishedRevisionId: 'p1'},
  ]
  expect(plan([published], ...actions)).toEqual([
    {create: {_id: 'drafts.kis', ...publishedContent}},
    {patch: {id: 'drafts.kis', set: {title: 'A'}}},
    {patch: {id: 'drafts.kis', set: {lead: 'B'}}},
    {createOrReplace: {_id: 'kis', ...publishedContent, title: 'A', lead: 'B'}},
    {delete: {id: 'drafts.kis'}},
  ])
  const twice = {type: 'document.discard', draftId: 'drafts.kis'}
  expect(() => plan([draft], twice, twice)).toThrow('nothing to discard')
})

test('an empty list of actions plans nothing', () => {
  expect(plan([])).toEqual([])
})

// A table of faults: each action is refused with a message that names the fault.
test.each<[string, {type: string; [key: string]: unknown}, string]>([
  ['a release without a name', {type: 'release.create'}, '"releaseId" must be the name of a release'],
  ['actions on variants', {type: 'document.variant.create', publishedId: 'kis'}, 'Variants are not part'],
  [
    'unknown actions',
    {type: 'document.explode'},
    'does not support the action "sanity.action.document.explode". It knows',
  ],
  [
    'a draft of another document',
    {type: 'document.edit', draftId: 'drafts.cis', publishedId: 'kis', patch: {}},
    'not a version of "kis"',
  ],
  [
    'a published id as draft',
    {type: 'document.publish', draftId: 'kis', publishedId: 'kis'},
    'must start with "drafts."',
  ],
  [
    'a draft id as published',
    {type: 'document.publish', draftId: 'drafts.kis', publishedId: 'drafts.kis'},
    'id of a published document',
  ],
  ['a missing id', {type: 'document.publish', draftId: 'drafts.kis'}, 'Malformed document ID'],
  ['a missing patch', {type: 'document.edit', ...ids}, '"patch" must be an object'],
  ['an unknown operation', {type: 'document.edit', ...ids, patch: {push: {}}}, 'Unknown patch operation "push"'],
  ['attributes without type', {type: 'document.create', publishedId: 'kis', attributes: {}}, 'needs a "_type"'],
  [
    'an unknown ifExists',
    {type: 'document.create', publishedId: 'kis', attributes: {_type: 'a'}, ifExists: 'maybe'},
    '"ifExists" must be',
  ],
  [
    'a revision that is no text',
    {type: 'document.publish', ...ids, ifDraftRevisionId: 1},
    '"ifDraftRevisionId" must be',
  ],
  ['purging by what deletes nothing', {type: 'document.unpublish', ...ids, purge: true}, 'cannot purge history'],
])('refuses %s', (_name, action, message) => {
  expect(() => plan([], action)).toThrow(invalid(message))
})

test('the body says who names the transaction and whether it is a rehearsal', () => {
  expect(parseActionsRequest({actions: [], transactionId: 'tx1', dryRun: true})).toEqual({
    actions: [],
    transactionId: 'tx1',
    dryRun: true,
  })
  expect(parseActionsRequest({actions: []})).toMatchObject({dryRun: false})
  expect(() => parseActionsRequest({})).toThrow(invalid('"actions" must be a list'))
  expect(() => parseActionsRequest([])).toThrow(invalid('must be a JSON object'))
})
