import {createSchema, type SchemaType} from 'sanity'
import {expect, test} from 'vitest'

import {schemaTypes, singletonTypes} from '#sanity/schema/index.ts'

const schema = createSchema({name: 'default', types: schemaTypes})
const ours = schemaTypes.map(({name}) => name)

test('the content model has every type it should, and no other', () => {
  const documents = schemaTypes.filter(({type}) => type === 'document').map(({name}) => name)
  expect(documents.toSorted()).toEqual([
    'accessibilityStatement',
    'alert',
    'chapter',
    'entity',
    'event',
    'eventSeries',
    'finder',
    'finderAnswer',
    'glossaryTerm',
    'guide',
    'homePage',
    'newsArticle',
    'newsCategory',
    'page',
    'pathway',
    'person',
    'redirect',
    'report',
    'searchWord',
    'siteSettings',
  ])
  expect(ours.filter((name) => !documents.includes(name)).toSorted()).toEqual([
    'accordion',
    'accordionItem',
    'attachment',
    'callout',
    'changeNote',
    'contactCard',
    'finderExclusion',
    'finderQuestion',
    'finderRule',
    'gallery',
    'internalLink',
    'legalReference',
    'link',
    'navigationLink',
    'pathwayStep',
    'picture',
    'richText',
    'simpleText',
    'step',
    'steps',
    'table',
    'tableRow',
    'video',
  ])
})

test('the schema compiles without errors or warnings', () => {
  expect(schema._validation?.flatMap(({problems}) => problems)).toEqual([])
})

test('settings, home page, accessibility statement, finder and guide exist once', () => {
  expect([...singletonTypes].toSorted()).toEqual([
    'accessibilityStatement',
    'finder',
    'guide',
    'homePage',
    'siteSettings',
  ])
})

test('every field of every type has a title of its own', () => {
  const untitled = ours.flatMap((name) =>
    fieldsOf(name)
      .filter(({type}) => !hasOwnTitle(type))
      .map((field) => `${name}.${field.name}`),
  )
  expect(untitled).toEqual([])
})

test('every document has a preview and a title', () => {
  const plain = schemaTypes.filter((type) => type.type === 'document' && !('preview' in type && type.title))
  expect(plain.map(({name}) => name)).toEqual([])
})

test('where a form has tabs, every field is on one of them', () => {
  const astray = ours.flatMap((name) => {
    const type = schema.get(name)
    const groups = type && 'groups' in type && Array.isArray(type.groups) ? type.groups.map((group) => group.name) : []
    if (groups.length === 0) return []
    return fieldsOf(name)
      .filter(({type: {hidden}, group}) => hidden !== true && !(typeof group === 'string' && groups.includes(group)))
      .map((field) => `${name}.${field.name}`)
  })
  expect(astray).toEqual([])
})

function fieldsOf(name: string) {
  const type = schema.get(name)
  if (!type || !('fields' in type)) return []
  // Pictures and files have parts of Sanity's own, which editors see as tools and not as fields.
  return type.fields.filter((field) => !['asset', 'media', 'hotspot', 'crop'].includes(field.name))
}

/** Without a title of its own, a field shows its English name with a capital letter. */
function hasOwnTitle(type: SchemaType): boolean {
  return typeof type.title === 'string' && type.title !== '' && type.title.toLowerCase() !== type.name.toLowerCase()
}
