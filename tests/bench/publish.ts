import type {RunningSite} from '../support/run-site.ts'
import {round, summarise, time} from './measure.ts'

const rounds = 30
const id = 'bench-news'

/**
 * From the moment an editor's publication is sent until a reader's request shows it, beside the least it can take on
 * this machine: the same write and one render, without anybody having to find out what to render.
 */
export async function benchPublishing(site: RunningSite) {
  await site.client.createOrReplace(article('Pomiar 0'))
  const page = `${site.siteUrl}/aktualnosci/${id}`
  await fetch(page).then(read)
  const visible = await time(rounds, async (turn) => {
    const title = `Pomiar ${turn + 1}.`
    await site.client.createOrReplace(article(title))
    while (!(await fetch(page).then(read)).includes(title));
  })
  const write = await time(rounds, (turn) => site.client.createOrReplace(article(`Zapis ${turn + 1}.`)))
  const render = await time(rounds, (turn) => fetch(`${site.siteUrl}/aktualnosci/nie-ma-takiej-${turn}`).then(read))
  await site.client.delete(id)
  const limit = summarise(write).median + summarise(render).median
  const {median, p95} = summarise(visible)
  return [
    {
      what: `published to visible, ${rounds} times`,
      'median ms': round(median),
      'p95 ms': round(p95),
      'one write and one render, ms': round(limit),
      ratio: round(median / limit),
    },
  ]
}

function article(title: string) {
  return {
    _id: id,
    _type: 'newsArticle',
    title,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-01-01T09:00:00Z',
    lead: 'Ten wpis powstał na czas pomiaru.',
  }
}

async function read(response: Response): Promise<string> {
  return response.text()
}
