import {expect, test} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {beforeRelease} from '#sanity/studio/publish/publish-steps.ts'

function chapter(id: string, current: string, heading: string) {
  const children = [{_key: 'a', _type: 'span', text: heading}]
  const body = [{_key: 'h', _type: 'block', style: 'h2', children}]
  return {_id: id, _type: 'chapter', slug: {_type: 'slug', current}, body}
}

test('what a release renames keeps its old address, and what it takes off keeps its own', async () => {
  await using lake = await openTestLake([chapter('kis', 'kis', 'Czym jest'), chapter('cis', 'cis', 'Czym jest')], {
    beforeRelease,
  })
  const releaseId = 'r1'
  await lake.client.releases.create({releaseId})
  const document = chapter('versions.r1.kis', 'klub', 'Czym jest klub')
  await lake.client.createVersion({releaseId, publishedId: 'kis', document})
  await lake.client.unpublishVersion({releaseId, publishedId: 'cis'})
  await lake.client.releases.publish({releaseId})
  const redirects = await lake.client.fetch('*[_type == "redirect"] | order(from){from, to, withdrawn, moved}')
  expect(redirects).toEqual([
    {from: '/informator/cis', to: '/informator/cis', withdrawn: 'cis', moved: null},
    {
      from: '/informator/kis',
      to: '/informator/klub',
      withdrawn: null,
      moved: {document: 'kis', to: '/informator/klub'},
    },
  ])
  const published = await lake.client.getDocument('kis')
  expect(published).toMatchObject({slug: {current: 'klub'}, headingAnchors: [{anchor: expect.any(String)}]})
})
