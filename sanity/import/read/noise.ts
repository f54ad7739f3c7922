import {fold} from '#lib/polish/letters.ts'

const chromeWords = new Set(
  `menu nav navbar navigation nawigacja breadcrumb breadcrumbs crumbs okruszki okruchy footer stopka sidebar cookie cookies ciasteczka
  skip skiplinks calendar kalendarz pager pagination paginacja stronicowanie newsletter comments komentarze masthead`
    .split(/\s+/)
    .filter(Boolean),
)

// Names that a box with text may have as well: „print”, „social-economy”. Only what has few words of its own goes.
const doubtfulWords = new Set(
  `share sharing social udostepnij udostepnianie addthis addtoany fb facebook twitter tweet print drukuj drukowanie search szukaj wyszukiwarka
  links multimedia banner baner banery logo logotypy wcag kontrast contrast fontsize related powiazane login logowanie rss toolbar modal popup`
    .split(/\s+/)
    .filter(Boolean),
)

const chromeRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'dialog'])
const chromeTags = new Set(['NAV', 'FOOTER', 'HEADER', 'ASIDE', 'FORM', 'MENU'])

/** Never of a page's text, wherever it stands. */
export const neverContent =
  'script, style, noscript, template, svg, button, input, select, textarea, link, meta, object, embed'

/** True for an element that by its name, role, id or class stands around the content of pages. */
export function isAroundContent(element: Element): boolean {
  if (chromeTags.has(element.tagName) || chromeRoles.has(element.getAttribute('role') ?? '')) return true
  if (element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`
  const words = wordsOf(names)
  if (words.some((word) => chromeWords.has(word))) return true
  const length = (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
  const isPhoto = length === 0 && element.querySelector('img') !== null && !element.querySelector('a[href="/"] img')
  return words.some((word) => doubtfulWords.has(word)) && length < 300 && !isPhoto
}

// „topMenu”, „top-menu”, „share_box2”: their words.
function wordsOf(names: string): string[] {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

const noiseLine = new RegExp(
  `^(?:${[
    '(?:powrot|wroc)(?: (?:do|na) (?:(?:poprzedni\\w+|glown\\w+) )?(?:listy|strony|strone|aktualnosci|wiadomosci|gory|gore|archiwum)(?: (?:aktualnosci|wiadomosci|wydarzen|artykulow|wpisow|glownej|glowna|poprzedniej|poprzednia))?)?',
    'wstecz',
    'do gory',
    'na gore strony',
    'drukuj',
    'wersja do druku',
    'drukuj strone',
    'pdf',
    'zapisz',
    'zapisz jako pdf',
    '(?:udostepnij|podziel sie)(?: (?:to|te|ten|strone|artykul|wpis|wiadomosc|link))*(?: (?:na|przez|w) [a-z+ -]{1,20})?:?',
    'polec(?: (?:te|ten))?(?: (?:strone|artykul|wiadomosc))?(?: (?:znajomym|znajomemu|innym))?:?',
    'wyslij (?:znajomemu|link|e-?mail).*',
    'lubie to!?',
    'tweet(?:nij)?',
    'facebook',
    'twitter',
    'linkedin',
    'whatsapp',
    'x',
    'czytaj (?:wiecej|dalej|caly.*)',
    '(?:poprzedni|nastepn)[aey]?(?: (?:strona|artykul|wiadomosc|aktualnosc|wpis))?',
    'multimedia',
    'komentarz[ey]?(?::? ?\\(?\\d+\\)?)?:?',
    'dodaj komentarz',
    'przejdz do (?:tresci|menu|nawigacji|wyszukiwarki|stopki|strony glownej|glownej tresci|tresci strony|tresci glownej|mapy strony)',
    'jestes (?:tutaj|tu)(?::.*| strona glowna.*)?',
    'strona glowna',
    'kontrast',
    'a[+-]?( a[+-]?)*',
    'mapa strony',
    'szukaj',
    'menu',
    'rss',
    'top menu',
    '(?:liczba |ilosc )?(?:wyswietlen|odslon|odwiedzin|wejsc)[a-z]*:? ?\\d[\\d ]*(?:razy?)?',
    '(?:wyswietlono|odslon|czytano):? ?\\d+(?: (?:razy|raz))?',
    '(?:autor|opublikowal(?:a|\\(a\\))?|wprowadzil(?:a|\\(a\\))?|wytworzyl(?:a|\\(a\\))?|redaktor|osoba odpowiedzialna|zredagowal(?:a)?|zrodlo strony):? (?:[^.!?]|\\b[a-z]{1,3}\\.){2,60}',
    'data (?:ostatniej )?(?:modyfikacji|aktualizacji|zmiany|wytworzenia).*',
    '(?:ostatnia (?:modyfikacja|aktualizacja)|zmodyfikowano|zaktualizowano):?.*',
    'zaloguj(?: sie)?(?:,? (?:aby|zeby|by) .*komentowa.*|,? (?:aby|zeby) dodac komentarz)?',
    'tagi?:.*',
    'slowa kluczowe:.*',
    'kategori[ae]:.*',
    'copyright.*',
    '(?:©|\\(c\\)).*',
    'wszelkie prawa zastrzezone.*',
    'realizacja:.*(?:studio|agencja|stron|www|interactive|media|design|\\.pl).*',
  ].join('|')})$`,
)

/** True for a short line that CMS put beside texts: „Powrót”, „Udostępnij”, „Liczba wyświetleń: 12”, breadcrumbs. */
export function isNoise(text: string): boolean {
  const line = fold(text)
    .replace(/[\s»›«‹→←|]+/g, ' ')
    .trim()
  if (line === '' || line.length > 160) return false
  if (isOfCalendar(line)) return true
  if (/^strona glowna(?: .+)?$/.test(line) && /[»›>/|→]/.test(text)) return true
  return line.length <= 100 && noiseLine.test(line)
}

const monthName =
  'stycz(?:en|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cien|tnia)|maja?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ien|nia)|wrze(?:sien|snia)|pazdziernika?|listopada?|grud(?:zien|nia)'
const calendarLine = new RegExp(`^(?:[<>] ?)*(?:${monthName})(?: \\d{4})?(?: ?[<>])*$`)

// „październik 2017”, „pn wt śr cz pt so nd”, „1 2 3 4 5 6 7”: a calendar of a month beside the page.
function isOfCalendar(line: string): boolean {
  if (calendarLine.test(line)) return true
  return /^(?:(?:pn|po|wt|sr|cz|pt|pi|so|sob|nd|ni|ndz|n|p|w|s|c|\d{1,2})\.?(?: |$)){5,}$/.test(line)
}

/** True for the words above a list of other pages: what follows them is no part of this one. */
export function beginsOtherPages(text: string): boolean {
  return /^(?:zobacz (?:takze|rowniez|tez)|czytaj (?:takze|rowniez|tez)|podobne|powiazane|inne|pozostale|najnowsze|ostatnie|polecane|wiecej) ?(?:aktualnosci|wiadomosci|artykuly|wpisy|tematy|strony|informacje)?:?$/.test(
    fold(text).trim(),
  )
}

/** True for what CMS call a part of the site above the title of each page: „Aktualności”. */
export function isSectionLabel(text: string): boolean {
  return /^(?:aktualnosci|wiadomosci|wydarzenia|komunikaty|ogloszenia|informacje|news|newsy|z zycia.{0,30}|archiwum(?: aktualnosci)?|strona glowna|top menu|gorne menu|menu glowne)$/.test(
    fold(text).trim(),
  )
}
