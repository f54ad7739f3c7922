import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

import sharp from 'sharp'
import {expect, test} from 'vitest'

import {isRefusal} from '#sanity/import/write/write-page.ts'
import {openTestLake, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {createAddressBook} from '#sanity/resolve-redirect.ts'
import {givenFiles} from '#scripts/import/files.ts'
import {runImport} from '#scripts/import/run-import.ts'

import {studioProblems} from '../seed/studio-problems.ts'

const photo = await sharp({create: {width: 60, height: 40, channels: 3, background: '#245'}})
  .jpeg()
  .toBuffer()

const page = (
  title: string,
  day: string,
  text = 'Treść tej strony.',
) => `<title>${title}</title><main><h1>${title}</h1><p>${day}</p>
  <p>Wstęp, który mówi o czym jest ta strona.</p><img src="zdjecie_pliki/sala.jpg" alt="${title}"><p>${text}</p></main>`

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
  return folder
}

async function run(lake: TestLake, folder: string, options: {dryRun?: boolean; publish?: boolean} = {}) {
  const lines: string[] = []
  const isFine = await runImport(lake.client, await givenFiles([folder]), {
    dryRun: false,
    publish: false,
    ...options,
    say: (line) => lines.push(line),
  })
  return {isFine, text: lines.join('\n')}
}

const all = (lake: TestLake) =>
  lake.client.fetch<{_id: string; title: string; asset: string | null; legacyPaths: string[]}[]>(
    '*[_type == "newsArticle"] | order(_id){_id, title, "asset": cover.asset->mimeType, legacyPaths}',
    {},
    {perspective: 'raw'},
  )

test('a trial run says of each page what would come of it, and writes nothing', async () => {
  await using lake = await openTestLake()
  const folder = await folderOf({
    'a.html': page('Nabór', '04.11.2016', 'Zapraszamy dziś.'),
    'zdjecie_pliki/sala.jpg': photo,
  })
  const {text, isFine} = await run(lake, folder, {dryRun: true})
  expect(isFine).toBe(true)
  expect(text).toContain(
    'a.html: Nabór\n  nowa wiadomość\n  wzięto: tytuł, data 2016-11-04, wstęp (40\u00A0znaków), zdjęcie główne, akapity i nagłówki: 1',
  )
  expect(text).toContain('  sprawdź: Data względna („dziś”): zastąp ją dniem lub rokiem.')
  expect(text).toContain('Razem 1\u00A0strona: nowych 1 (niekompletnych 0), już w serwisie 0, powtórzonych 0.')
  expect(await all(lake)).toEqual([])
  expect(await lake.client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
})

test('pages come in as drafts with their photos; run again, nothing is doubled and what editors wrote stays', async () => {
  await using lake = await openTestLake()
  const files = {'a.html': page('Nabór', '04.11.2016'), 'zdjecie_pliki/sala.jpg': photo}
  await run(lake, await folderOf(files))
  const [first] = await all(lake)
  expect(first).toMatchObject({title: 'Nabór', asset: 'image/jpeg', legacyPaths: ['/pl/Aktualnosci/Nabor']})
  expect(first?._id).toMatch(/^drafts\.import-2016-11-04-nabor-/)

  await lake.client
    .patch(first?._id ?? '')
    .set({title: 'Nabór wniosków'})
    .commit()
  const {text} = await run(lake, await folderOf({...files, 'b.html': page('Drugi', '05.11.2016')}))
  expect(text).toContain('jest już w serwisie')
  expect(text).toContain('1/1 szkic')
  expect((await all(lake)).map(({title}) => title)).toEqual(['Nabór wniosków', 'Drugi'])
})

test('what is whole is published where that is asked for, and its old address leads to it; what lacks something is a draft', async () => {
  await using lake = await openTestLake()
  const html = `<!-- saved from url=(0040)http://es.lubuskie.pl/pl/Aktualnosci/STARY-Adres -->${page('Nowy tytuł', '04.11.2016')}`
  await run(lake, await folderOf({'a.html': html, 'b.html': page('Bez daty', ''), 'zdjecie_pliki/sala.jpg': photo}), {
    publish: true,
  })
  const news = await all(lake)
  expect(news.map(({_id}) => _id.startsWith('drafts.'))).toEqual([true, false])
  const whereabouts = createAddressBook(lake.anonymous)
  expect(await whereabouts('/pl/Aktualnosci/stary-adres')).toMatchObject({to: '/aktualnosci/nowy-tytul'})
})

test('what is there is found by its old address, or by title and day', async () => {
  await using lake = await openTestLake([
    {
      _id: 'one',
      _type: 'newsArticle',
      title: 'Zupełnie inny tytuł',
      publishedAt: '2016-11-04T08:00:00Z',
      legacyPaths: ['/pl/aktualnosci/NABOR'],
    },
    {_id: 'two', _type: 'newsArticle', title: 'Drugi nabór', publishedAt: '2016-11-05T08:00:00Z'},
  ])
  const files = {'a.html': page('Nabór', '04.11.2016'), 'b.html': page('DRUGI NABÓR', '05.11.2016')}
  const {text} = await run(lake, await folderOf(files))
  expect(text).toContain('jest już w serwisie (one)')
  expect(text).toContain('jest już w serwisie (two)')
  expect(await all(lake)).toHaveLength(2)
})

test('equal titles of other days have addresses of their own, as the former site numbered them', async () => {
  await using lake = await openTestLake()
  const files = {
    'b.html': page('Spotkanie', '05.12.2017'),
    'a.html': page('SPOTKANIE', '04.11.2016'),
    'c.html': page('Spotkanie', '05.12.2017'),
  }
  const {text} = await run(lake, await folderOf(files))
  expect(text).toMatch(/c\.html: Spotkanie\n  to samo co „.*b\.html”: pominięto/)
  expect((await all(lake)).map(({legacyPaths}) => legacyPaths[0])).toEqual([
    '/pl/Aktualnosci/SPOTKANIE',
    '/pl/Aktualnosci/Spotkanie2',
  ])
  const slugs = await lake.client.fetch<string[]>('*[_type == "newsArticle"].slug.current', {}, {perspective: 'raw'})
  expect(slugs.toSorted()).toEqual(['spotkanie', 'spotkanie-2'])
})

test('a file that cannot be read, and a photo that is none, are named, and the rest comes in', async () => {
  await using lake = await openTestLake()
  const folder = await folderOf({
    'a.html': page('Nabór', '04.11.2016'),
    'pusty.html': '',
    'zly.docx': 'to nie jest dokument',
    'zdjecie_pliki/sala.jpg': 'to nie jest zdjęcie',
  })
  const {text, isFine} = await run(lake, folder, {publish: true})
  expect(isFine).toBe(false)
  expect(text).toContain('pusty.html – Plik jest pusty.')
  expect(text).toContain('zly.docx – To nie jest dokument DOCX')
  expect(text).toContain('to nie jest zdjęcie JPEG, PNG, WebP, GIF, AVIF ani HEIC')
  expect((await all(lake)).map(({_id, asset}) => [_id.startsWith('drafts.'), asset])).toEqual([[true, null]])
})

test.each(['viewer', 'nobody'])(
  'a token that may not write (%s) is told of once, and no page after it is tried',
  async (role) => {
    await using lake = await openTestLake()
    const client = role === 'nobody' ? lake.anonymous : lake.clientFor(role)
    const plain = page('Bez zdjęcia', '05.11.2016').replace(/<img[^>]*>/, '')
    for (const first of [page('Nabór', '04.11.2016'), plain]) {
      const folder = await folderOf({
        'a.html': first,
        'b.html': page('Drugi', '06.11.2016'),
        'zdjecie_pliki/sala.jpg': photo,
      })
      const lines: string[] = []
      const options = {dryRun: false, publish: false, say: (line: string) => lines.push(line)}
      const refusal = await runImport(client, await givenFiles([folder]), options).catch((error: unknown) => error)
      expect(isRefusal(refusal)).toBe(true)
      expect(lines.join('\n')).not.toMatch(/NIE ZAPISANO|Nie udało się wysłać/)
    }
    expect(await all(lake)).toEqual([])
  },
)

test('an option that there is not is refused in Polish', async () => {
  const command = promisify(execFile)(process.execPath, ['scripts/import.ts', 'strona.html', '--publikuj'])
  await expect(command).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Niewłaściwa opcja: --publikuj\.\n\nnpm run import/),
  })
})

test('a page names no files but those that were given', async () => {
  await using lake = await openTestLake()
  const html = page('Nabór', '04.11.2016').replace('zdjecie_pliki/sala.jpg', '../../../../etc/hostname.jpg')
  const {text} = await run(lake, await folderOf({'a.html': html}), {dryRun: true})
  expect(text).toContain('Nie ma pliku zdjęcia')
})

test('pages that are told apart by a query alone, or give one address for all, keep apart', async () => {
  await using lake = await openTestLake()
  const at = (address: string, html: string) => `<link rel="canonical" href="http://es.lubuskie.pl${address}">${html}`
  const {text} = await run(
    lake,
    await folderOf({
      'a.html': at('/index.php?id=1', page('Pierwszy', '04.11.2016')),
      'b.html': at('/index.php?id=2', page('Drugi', '05.11.2016')),
      'c.html': at('/pl/Start', page('Trzeci', '06.11.2016')),
      'd.html': at('/pl/Start', page('Czwarty', '07.11.2016')),
    }),
  )
  expect((await all(lake)).map(({legacyPaths}) => legacyPaths)).toEqual([
    ['/pl/Aktualnosci/Pierwszy'],
    ['/pl/Aktualnosci/Drugi'],
    ['/pl/Start'],
    ['/pl/Aktualnosci/Czwarty'],
  ])
  expect(text).toContain('Strona podaje adres innej strony: http://es.lubuskie.pl/pl/Start. Pominięto go.')
})

test('a page that nobody could read is named, and the others come in', async () => {
  await using lake = await openTestLake()
  const deep = `<h1>Głęboka</h1>${'<div>'.repeat(1000)}tekst`
  const {text, isFine} = await run(lake, await folderOf({'a.html': deep, 'b.html': page('Nabór', '04.11.2016')}))
  expect(isFine).toBe(false)
  expect(text).toMatch(/Nie odczytano: .*a\.html – Strona jest zbudowana zbyt głęboko, aby ją odczytać\./)
  expect((await all(lake)).map(({title}) => title)).toEqual(['Nabór'])
})

test('a whole page of an old CMS comes in as the Studio wants a news item, but for what an editor has to add', async () => {
  await using lake = await openTestLake()
  const folder = await folderOf({
    'spotkanie.html': await readFile('tests/sanity/import/pages/spotkanie.html'),
    'spotkanie_files/IMG_1210.jpg': photo,
    'spotkanie_files/program.pdf': '%PDF-1.7',
  })
  await run(lake, folder, {publish: true})
  const problems = await studioProblems(lake.client)
  expect(problems.map((problem) => problem.replace(/^\S+ /, ''))).toEqual([
    expect.stringContaining('Tytuł pomaga zrozumieć tabelę osobom, które jej nie widzą.'),
  ])
  const [news] = await lake.client.fetch<{attachments: unknown[]; body: unknown[]}[]>(
    '*[_type == "newsArticle"]{body, attachments}',
  )
  expect(news?.attachments).toMatchObject([
    {title: 'Program (PDF, 120 kB)', asset: {_ref: expect.stringMatching(/^file-/)}},
  ])
  expect(news?.body).toHaveLength(9)
})

test('who waits for many pages is told how far it is', async () => {
  await using lake = await openTestLake()
  const names = Array.from({length: 60}, (_, at) => [`${at}.txt`, `Tytuł ${at}\n\n04.11.2016\n\nWstęp.`] as const)
  const {text} = await run(lake, await folderOf(Object.fromEntries(names)))
  expect(text).toContain('Odczytano 50 z 60 plików.')
  expect(text).toContain('60/60 szkic')
})
