/*
 * The one table of this site's addresses: type ↔ path ↔ title ↔ parts. Routes are written as their folders under app/ are
 * named (`/informator/[slug]/pdf`), and a test holds the two equal. To add a page, add its line here and its folder there.
 * It imports nothing, for next.config.ts, the server and the Studio read it too.
 */

/** A path of this site; `[slug]` and the like stand for what differs. */
type Route = `/${string}`

/** Every type of document in the content model; sanity/schema/index.ts takes no other. */
export type DocumentType =
  | 'accessibilityStatement'
  | 'alert'
  | 'chapter'
  | 'entity'
  | 'event'
  | 'eventSeries'
  | 'finder'
  | 'finderAnswer'
  | 'glossaryTerm'
  | 'searchWord'
  | 'guide'
  | 'homePage'
  | 'newsArticle'
  | 'newsCategory'
  | 'page'
  | 'pathway'
  | 'person'
  | 'redirect'
  | 'report'
  | 'siteSettings'

type FixedPage = {
  path: Route
  /** What it is called in navigation, in the way to it and in its heading. */
  title: string
  /** Types of the documents it is made of, for the sitemap; search engines do not list a page without them. */
  gathers?: readonly DocumentType[]
  /** What belongs to it and has an address of its own. */
  parts?: Readonly<Record<string, Route>>
}

/** Pages of a fixed address, in the order of the sitemap. */
export const fixedPages = {
  home: {path: '/', title: 'Strona główna', gathers: ['homePage', 'newsArticle', 'event', 'guide', 'chapter']},
  news: {
    path: '/aktualnosci',
    title: 'Aktualności',
    gathers: ['newsArticle'],
    parts: {
      page: '/aktualnosci/strona/[page]',
      year: '/aktualnosci/rok/[year]',
      yearPage: '/aktualnosci/rok/[year]/strona/[page]',
      atomFeed: '/feed.xml',
      jsonFeed: '/feed.json',
    },
  },
  guide: {
    path: '/informator',
    title: 'Informator',
    gathers: ['guide', 'chapter'],
    parts: {pdf: '/informator/informator.pdf', epub: '/informator/informator.epub'},
  },
  guideChanges: {
    path: '/informator/zmiany',
    title: 'Zmiany w Informatorze',
    gathers: ['chapter'],
    parts: {atomFeed: '/informator/zmiany.xml'},
  },
  print: {
    path: '/informator/drukuj',
    title: 'Informator do druku',
    parts: {
      whole: '/informator/drukuj/calosc',
      selection: '/informator/drukuj/wybor',
      selectionPdf: '/informator/drukuj/pdf',
    },
  },
  currency: {path: '/informator/aktualnosc', title: 'Czy wydruk jest aktualny?'},
  offline: {
    path: '/informator/bez-internetu',
    title: 'Informator bez internetu',
    parts: {pages: '/informator/bez-internetu.json'},
  },
  pathways: {path: '/sciezki', title: 'Ścieżki', gathers: ['pathway']},
  finder: {
    path: '/sciezki/znajdz',
    title: 'Znajdź ścieżkę',
    gathers: ['finder', 'finderAnswer'],
    parts: {result: '/sciezki/znajdz/wynik'},
  },
  entities: {
    path: '/podmioty',
    title: 'Podmioty',
    gathers: ['entity'],
    parts: {
      kind: '/podmioty/rodzaj/[kind]',
      powiat: '/podmioty/powiat/[powiat]',
      powiatKind: '/podmioty/powiat/[powiat]/rodzaj/[kind]',
      powiatPrint: '/podmioty/powiat/[powiat]/drukuj',
      search: '/szukaj/podmioty',
      filter: '/szukaj/podmioty/filtruj',
    },
  },
  openData: {
    path: '/dane',
    title: 'Otwarte dane',
    gathers: ['entity'],
    parts: {
      csv: '/dane/podmioty.csv',
      json: '/dane/podmioty.json',
      catalog: '/dane/katalog.jsonld',
      harvest: '/dane/otwarte-dane.xml',
      harvestSum: '/dane/otwarte-dane.md5',
    },
  },
  glossary: {path: '/slownik', title: 'Słowniczek', gathers: ['glossaryTerm', 'chapter', 'pathway']},
  events: {
    path: '/wydarzenia',
    title: 'Wydarzenia',
    gathers: ['event'],
    parts: {page: '/wydarzenia/strona/[page]', calendar: '/kalendarz.ics'},
  },
  statement: {path: '/deklaracja-dostepnosci', title: 'Deklaracja dostępności', gathers: ['accessibilityStatement']},
  search: {path: '/szukaj', title: 'Szukaj', parts: {suggestions: '/szukaj/podpowiedzi'}},
  report: {
    path: '/zglos',
    title: 'Zgłoś błąd lub nieaktualne dane',
    parts: {
      send: '/zglos/wyslij',
      thanks: '/zglos/dziekujemy',
      entity: '/zglos/podmiot',
      sendEntity: '/zglos/podmiot/wyslij',
    },
  },
} as const satisfies Record<string, FixedPage>

type DocumentPage = {
  path: Route
  /** Further forms of the document, and other addresses that follow from its own. */
  parts?: Readonly<Record<string, Route>>
}

/** Where the documents of a type stand; null for a type without a page of its own. */
export const documentPages = {
  newsArticle: {path: '/aktualnosci/[slug]', parts: {sharePicture: '/grafika/aktualnosci/[slug].jpg'}},
  newsCategory: {
    path: '/aktualnosci/kategoria/[slug]',
    parts: {page: '/aktualnosci/kategoria/[slug]/strona/[page]'},
  },
  event: {
    path: '/wydarzenia/[slug]',
    parts: {calendar: '/wydarzenia/[slug]/kalendarz.ics', sharePicture: '/grafika/wydarzenia/[slug].jpg'},
  },
  eventSeries: {path: '/wydarzenia/cykl/[slug]'},
  guide: {
    path: fixedPages.guide.path,
    parts: {
      changes: fixedPages.guideChanges.path,
      currency: fixedPages.currency.path,
      print: fixedPages.print.path,
      wholePrint: fixedPages.print.parts.whole,
    },
  },
  chapter: {
    path: '/informator/[slug]',
    parts: {
      form: '/informator/[slug]/[form]',
      pdf: '/informator/[slug]/pdf',
      print: '/informator/drukuj/[slug]',
      sharePicture: '/grafika/informator/[slug].jpg',
    },
  },
  pathway: {path: '/sciezki/[slug]', parts: {sharePicture: '/grafika/sciezki/[slug].jpg'}},
  entity: {
    path: '/podmioty/[slug]',
    parts: {contactCard: '/podmioty/[slug]/wizytowka.vcf', sharePicture: '/grafika/podmioty/[slug].jpg'},
  },
  // Terms live on one page; their slug is the anchor.
  glossaryTerm: {path: '/slownik#[slug]'},
  page: {path: '/[slug]'},
  homePage: {path: fixedPages.home.path},
  accessibilityStatement: {path: fixedPages.statement.path},
  finder: {path: fixedPages.finder.path},
  finderAnswer: null,
  searchWord: null,
  person: null,
  alert: null,
  redirect: null,
  report: null,
  siteSettings: null,
} as const satisfies Record<DocumentType, DocumentPage | null>

/** Pages of the content that the site itself links to: editors keep documents of the type `page` there. */
export const contentPages = {
  contact: {path: '/kontakt'},
  privacyPolicy: {path: '/polityka-prywatnosci'},
} as const satisfies Record<string, {path: Route}>

/** What is no page and belongs to none. */
export const endpoints = {
  picture: '/obrazy/[asset]/[variant]',
  file: '/pliki/[asset]/[filename]',
  script: '/skrypty/[script]',
  // At the root, for a worker answers for nothing above its own address.
  offlineWorker: '/bez-internetu.js',
  sitePicture: '/grafika/serwis.jpg',
  sharePicture: '/grafika/[part]/[name]',
  icon: '/icon.svg',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  sitemapPart: '/mapa-strony/[part]',
  speculationRules: '/speculation-rules.json',
  studio: '/studio',
  enableDraftMode: '/api/draft-mode/enable',
  disableDraftMode: '/api/draft-mode/disable',
  health: '/api/health',
  metrics: '/api/metrics',
  refusal: '/odmowa/[status]',
} as const satisfies Record<string, Route>

/** One route of the table: of what document, and which part of it; both null for what is no document's. */
export type TableRoute = {route: Route; type: DocumentType | null; part: string | null}

/** Every route of the table, a document's before the same route of a fixed page. */
export const allRoutes: readonly TableRoute[] = [
  ...entriesOf(documentPages).flatMap(([type, page]) => (page ? routesOf(page, type) : [])),
  ...Object.values<FixedPage>(fixedPages).flatMap((page) => routesOf(page, null)),
  ...Object.values(endpoints).map((route) => ({route, type: null, part: null})),
]

function routesOf({path, parts = {}}: DocumentPage, type: DocumentType | null): TableRoute[] {
  const own = {route: path, type, part: null}
  return [own, ...Object.entries(parts).map(([part, route]) => ({route, type, part: type && part}))]
}

function entriesOf(table: Record<DocumentType, DocumentPage | null>) {
  return Object.entries(table).flatMap(([name, page]) => (isDocumentType(name) ? [[name, page] as const] : []))
}

/** True for a type of the content model. */
export function isDocumentType(name: string): name is DocumentType {
  return Object.hasOwn(documentPages, name)
}
