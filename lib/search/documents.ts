import {fixedPages} from '#lib/addresses/addresses.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {detailGroups} from '#lib/entities/details.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {chapterIds} from '#lib/rich-text/heading-anchors.ts'
import type {SimpleText} from '#lib/rich-text/rich-text.ts'

import type {Corpus, Identified, Step} from './corpus.ts'
import type {SearchKind} from './kinds.ts'
import {type Section, sectionsOf} from './sections.ts'

/** A page of the site, or a place on one, as the search knows it. */
export type SearchDocument = {
  id: string
  /** The document of the content that it is made of, where that has another id. */
  source?: string
  kind: SearchKind
  path: string
  title: string
  /** When it was published or takes place (ISO 8601); null for what has no time. */
  date: string | null
  /** One line about it, such as its powiat or category. */
  note: string | null
  summary: string | null
  sections: Section[]
  /** Words it is found by that stand in none of its texts. */
  also: string
  /** How many times as much it counts as others of its kind. */
  weight?: number
  /** Where an entity is, or the powiat whose page it is; its stored value. */
  powiat?: string | null
  /** Whether it is the list of what is in a powiat, or of all entities of a kind. */
  lists?: 'place' | 'kind'
}

// Ids that a page uses for its own parts; a heading of the same name gets another (see `headingsOf`).
const takenOnPage = ['do-tresci', 'spis-tresci']

const finderPage = {
  path: fixedPages.finder.path,
  title: fixedPages.finder.title,
  summary:
    'Kilka pytań o sytuację osoby, jej świadczenia, orzeczenie i powiat prowadzi do ścieżek powrotu do pracy i do podmiotów w okolicy: dokąd iść i od czego zacząć.',
  also: 'dobór ścieżki, wybór ścieżki, skierowanie, formularz z pytaniami',
}

/** Pages that have no document of their own, by what readers would ask for them. */
export const sitePages: readonly SearchDocument[] = [
  finderPage,
  {
    path: fixedPages.news.path,
    title: fixedPages.news.title,
    summary: 'Co się dzieje w regionie i w serwisie, od najnowszych, według lat i kategorii.',
    also: 'co nowego, newsy, nowości, ogłoszenia',
  },
  {
    path: fixedPages.pathways.path,
    title: fixedPages.pathways.title,
    summary: 'Ścieżki według sytuacji osoby: krok po kroku, od instytucji kierującej do pracy.',
    also: 'lista ścieżek',
  },
  {
    path: fixedPages.entities.path,
    title: 'Wykaz podmiotów',
    summary: 'Podmioty reintegracji według rodzaju i powiatu, w tabeli i na mapie województwa lubuskiego.',
    also: 'mapa, lista podmiotów, adresy podmiotów, telefony podmiotów, powiaty, w pobliżu, blisko mnie',
  },
  {
    path: fixedPages.glossary.path,
    title: fixedPages.glossary.title,
    summary: 'Skróty i pojęcia używane w Informatorze.',
    also: 'słownik, skróty, wykaz skrótów, co znaczy skrót, definicje, pojęcia, trudne słowa',
  },
  {
    path: fixedPages.print.path,
    title: fixedPages.print.title,
    summary: 'Wydruk, PDF albo książka elektroniczna EPUB: całość lub wybrane rozdziały.',
    also: 'drukuj, wydrukuj, drukowanie, wydruk, wydrukować rozdział, pobrać plik, pobierz, plik, czytnik, ebook, książka elektroniczna',
  },
  {
    path: fixedPages.offline.path,
    title: fixedPages.offline.title,
    summary: 'Rozdziały, ścieżki, wykaz podmiotów i słowniczek na telefonie lub komputerze, także bez zasięgu.',
    also: 'offline, bez zasięgu, zapisać na telefonie, aplikacja',
  },
  {
    path: fixedPages.guideChanges.path,
    title: fixedPages.guideChanges.title,
    summary: 'Co się zmieniło w rozdziałach, od najnowszych.',
    also: 'historia zmian, co nowego, co się zmieniło, aktualizacje, co zaktualizowano',
  },
  {
    path: fixedPages.events.path,
    title: fixedPages.events.title,
    summary: 'Spotkania i szkolenia, najbliższe i minione, oraz kalendarz do subskrypcji.',
    also: 'kalendarz, terminy, terminy spotkań, planowane wydarzenia, ICS',
  },
  {
    path: fixedPages.openData.path,
    title: fixedPages.openData.title,
    summary: 'Wykaz podmiotów do ponownego wykorzystywania: tabela CSV, JSON i opisy dla katalogów danych.',
    also: 'csv, json, api, arkusz, dane.gov.pl, ponowne wykorzystywanie, licencja',
  },
  {
    path: fixedPages.report.path,
    title: fixedPages.report.title,
    summary: 'Formularz dla tych, którzy zauważyli pomyłkę albo nieaktualny adres lub telefon.',
    also: 'zgłoszenie, uwaga, pomyłka na stronie, błąd na stronie, poprawka, nie działa, błędny telefon, zły adres',
  },
].map(sitePage)

type SitePage = Pick<SearchDocument, 'path' | 'title' | 'summary' | 'also'>

function sitePage(page: SitePage): SearchDocument {
  return {...page, id: page.path, kind: 'strony', date: null, note: null, sections: []}
}

/** What readers may search of some published content. To add a kind of content, add its lines here. */
export function documentsOf(content: Partial<Corpus>): SearchDocument[] {
  const {news = [], events = [], guide = [], chapters = [], pathways = []} = content
  const {entities = [], terms = [], pages = [], statement = [], finder = []} = content
  return [
    ...chapters.flatMap((chapter) => {
      const body = sectionsOf(chapter.body ?? [], chapterIds, chapter.headingAnchors ?? [])
      return make('informator', chapter, {
        summary: chapter.summary,
        sections: [...body, ...legalSection(chapter.legalBasis), ...formSections(chapter)],
      })
    }),
    ...guide.flatMap((whole) => {
      return make('informator', whole, {note: whole.edition, sections: sectionsOf(whole.introduction ?? [])})
    }),
    ...pathways.flatMap((pathway) => {
      return make('sciezki', pathway, {
        summary: pathway.situation,
        sections: [
          section('Krok po kroku', '#etapy', (pathway.steps ?? []).map(stepText)),
          section('Warunki', '#warunki', pathway.conditions ?? []),
          section('Co wyklucza', '#co-wyklucza', pathway.exclusions ?? []),
          section('Dokąd prowadzi', '#dokad-prowadzi', [pathway.outcome, pathway.duration]),
          ...legalSection(pathway.legalBasis),
        ],
      })
    }),
    ...entities.flatMap((entity) => {
      const {kind, powiat, operator, address, phone, email, website} = entity
      const contact = lines(address, phone, email, website)
      return make('podmioty', entity, {
        powiat,
        note: lines(kind && entityKindTitle(kind), powiat && powiatTitle(powiat)).join(', '),
        summary: operator && `Prowadzi: ${operator}.`,
        sections: [
          section(null, null, [contact.join(', ')]),
          // What a sample offers is no fact.
          ...(entity.sample ? [] : detailGroups(entity)).map(({title, anchor, details}) =>
            section(
              title,
              `#${anchor}`,
              details.map(({name, texts}) => `${name}: ${texts.join(', ')}`),
            ),
          ),
        ],
      })
    }),
    ...terms.flatMap((term) => {
      const title = term.abbreviation ? `${term.abbreviation} – ${term.term ?? ''}` : term.term
      return make(
        'slownik',
        {...term, title},
        {summary: term.definition, also: lines(...(term.forms ?? [])).join(', ')},
      )
    }),
    ...pages.flatMap((page) => {
      return make('strony', page, {summary: page.lead, sections: sectionsOf(page.body ?? [], takenOnPage)})
    }),
    ...statement.map(statementDocument),
    ...finder.map(finderDocument),
    ...news.flatMap((item) => {
      return make('aktualnosci', item, {
        date: item.publishedAt,
        note: item.category,
        summary: item.lead,
        sections: sectionsOf(item.body ?? []),
        also: lines(item.publishedAt && formatDate(item.publishedAt), ...(item.attachments ?? [])).join(', '),
      })
    }),
    ...events.flatMap((event) => {
      return make('wydarzenia', event, {
        date: event.startsAt,
        note: event.venue,
        summary: event.audience && `Dla kogo: ${event.audience}`,
        sections: [
          ...sectionsOf(event.description ?? []),
          section('Jak się zgłosić', '#zgloszenia', paragraphsOf(event.signUp)),
        ],
        also: lines(event.startsAt && formatDate(event.startsAt), event.series, ...(event.leaders ?? [])).join(', '),
      })
    }),
  ]
}

function make(kind: SearchKind, source: Identified, more: Partial<SearchDocument>): SearchDocument[] {
  const path = pathOf(source)
  if (!path) return []
  const base = {date: null, note: null, summary: null, sections: [], also: ''}
  return [{...base, ...more, id: source._id, kind, path, title: source.title ?? ''}]
}

/** The finder with what its answers say of themselves: which benefit closes which way, for instance. */
function finderDocument({_id, questions}: Corpus['finder'][number]): SearchDocument {
  const sections = (questions ?? []).flatMap(({title, answers}) => {
    const told = (answers ?? []).filter(({leads}) => !leads).map(({label, hint}) => sentences(label, hint))
    return told.length > 0 ? [section(title, '', told)] : []
  })
  return {...sitePage(finderPage), source: _id, sections: sections.map((each) => ({...each, isList: true}))}
}

function statementDocument(statement: Corpus['statement'][number]): SearchDocument {
  const {_id, entityName, websiteName, email, phone, ...texts} = statement
  const part = (heading: string, address: string | null, text: SimpleText | null) =>
    section(heading, address, paragraphsOf(text))
  return {
    id: _id,
    kind: 'strony',
    path: fixedPages.statement.path,
    title: fixedPages.statement.title,
    date: null,
    note: null,
    summary: lines(entityName, websiteName).join(', '),
    sections: [
      part('Niedostępne treści', null, texts.nonCompliantContent),
      part('Udogodnienia, ograniczenia i inne informacje', null, texts.features),
      section('Informacje zwrotne i dane kontaktowe', '#a11y-kontakt', [lines(email, phone).join(', ')]),
      part('Dostępność architektoniczna', '#a11y-architektura', texts.architecture),
      part('Dostępność komunikacyjno-informacyjna', '#a11y-komunikacja', texts.communication),
    ],
    also: 'dostępność cyfrowa, WCAG, skarga, wniosek o zapewnienie dostępności',
  }
}

function legalSection(references: Corpus['chapters'][number]['legalBasis']): Section[] {
  if (!references || references.length === 0) return []
  const written = references.map(({act, journal, provisions}) => lines(act, journal, provisions).join(', '))
  return [{...section('Podstawa prawna', '#podstawa-prawna', written), isList: true}]
}

/** The further forms of a chapter are pages of their own, and parts of it to who searches. */
function formSections({keyPoints, easyRead}: Corpus['chapters'][number]): Section[] {
  const simple = (easyRead ?? []).map(({_key, heading, text}) =>
    section(lines('Tekst łatwy do czytania', heading).join(': '), `/etr#czesc-${_key}`, paragraphsOf(text)),
  )
  return [...(keyPoints?.length ? [section('W skrócie', '/w-skrocie', keyPoints)] : []), ...simple]
}

function stepText({title, actor, description, documents, conditions, exclusions, duration, outcome}: Step): string {
  const papers = lines(...(documents ?? [])).join(', ')
  return sentences(
    lines(title, actor).join(': '),
    description,
    ...(conditions ?? []),
    ...(exclusions ?? []),
    papers && `Dokumenty: ${papers}`,
    duration && `Czas: ${duration}`,
    outcome,
  )
}

function paragraphsOf(text: SimpleText | null): string[] {
  return sectionsOf(text ?? []).flatMap(({paragraphs}) => paragraphs)
}

function section(heading: string | null, address: string | null, paragraphs: readonly (string | null)[]): Section {
  return {heading, address, paragraphs: lines(...paragraphs)}
}

function lines(...texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '')
}

function sentences(...texts: readonly (string | null | undefined)[]): string {
  return lines(...texts)
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ')
}
