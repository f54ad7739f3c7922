import {fixedPages} from '#lib/addresses/addresses.ts'
import {directoryPath, documentPath} from '#lib/addresses/paths.ts'
import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {powiatHeading, powiats} from '#lib/entities/powiats.ts'

import {chapterPath, formsOf, type HasForms} from './chapter-forms.ts'

type Named = {title: string | null; slug: string | null}

type Content = {
  chapters: readonly (Named & HasForms)[]
  pathways: readonly Named[]
  entities: readonly Named[]
}

/** A page that is kept, with other forms of the same. */
type OfflinePage = {path: string; label: string; forms: {path: string; label: string}[]}
export type OfflineSection = {id: string; title: string; pages: OfflinePage[]}

/**
 * What a reader keeps who reads the Informator without internet: chapters in all their forms, pathways, directory and
 * glossary. News, events, forms and what depends on an answer are not kept.
 */
export function offlineSections({chapters, pathways, entities}: Content): OfflineSection[] {
  const {guide, offline, glossary, entities: directory} = fixedPages
  return [
    {
      id: 'rozdzialy',
      title: guide.title,
      pages: [
        page(guide.path, 'Spis treści'),
        ...chapters.flatMap((chapter) => {
          const {slug, title} = chapter
          const forms = formsOf(chapter).map(({form, label}) => ({path: chapterPath(slug ?? '', form), label}))
          return slug ? {...page(chapterPath(slug), title), forms} : []
        }),
        page(glossary.path, glossary.title),
        page(offline.path, offline.title),
      ],
    },
    {
      id: 'sciezki',
      title: fixedPages.pathways.title,
      pages: [page(fixedPages.pathways.path, 'Wszystkie ścieżki'), ...documents('pathway', pathways)],
    },
    {
      id: 'wykazy',
      title: 'Wykazy podmiotów',
      pages: [
        page(directory.path, 'Wszystkie podmioty'),
        ...powiats.map(({value}) => page(directoryPath({powiat: value}), powiatHeading(value))),
        ...entityKinds.map(({slug, plural}) => page(directoryPath({kind: slug}), plural)),
      ],
    },
    {id: 'podmioty', title: directory.title, pages: documents('entity', entities)},
  ]
}

/** The paths of all pages of the sections, each once. */
export function offlinePaths(sections: readonly OfflineSection[]): string[] {
  return sections.flatMap(({pages}) => pages.flatMap(({path, forms}) => [path, ...forms.map((form) => form.path)]))
}

function documents(type: 'pathway' | 'entity', all: readonly Named[]): OfflinePage[] {
  return all.flatMap(({slug, title}) => (slug ? page(documentPath(type, slug), title) : []))
}

function page(path: string, label: string | null): OfflinePage {
  return {path, label: label ?? path, forms: []}
}
