/** Every drawing of ours in this folder, and the text that describes it to those who cannot see it. */
export const drawings = {
  'path-through-hills':
    'Rysunek: jasna ścieżka z trzema przystankami wije się przez zielone wzgórza, mija dom i topole, a w tle świeci słońce.',
  vineyard:
    'Rysunek: wzgórza z równymi rzędami winorośli, między nimi ścieżka prowadząca do białego domu z wieżą i czerwonym dachem.',
  'meeting-table':
    'Rysunek z góry: siedem osób przy owalnym stole. Na środku leży arkusz, przez który biegnie linia z trzema przystankami.',
  workshop:
    'Rysunek: ręka prowadzi ołówek po desce na stole warsztatowym. Nad stołem wiszą młotek, piła, kątownik i dłuta.',
  laundry:
    'Rysunek: pralnia z trzema pralkami, regałem złożonej bielizny i koszem. Nad pralkami na sznurze schnie pranie.',
  garden:
    'Rysunek: ogród z czterema podwyższonymi grządkami, konewką i szklarnią. Między grządkami rozwidla się ścieżka.',
  doorway: 'Rysunek: jasny budynek z uchylonymi drzwiami. Prowadzą do nich schody, a obok nich podjazd z poręczą.',
  bridge: 'Rysunek: kamienny most o dwóch łukach łączy brzegi rzeki. Przez most biegnie ścieżka z trzema przystankami.',
  crossroads: 'Rysunek: drogowskaz o trzech ramionach ze znakami pracy, domu i ludzi. Przy nim ścieżka się rozwidla.',
  'open-guide': 'Rysunek: otwarta książka. Ścieżka zaczyna się w krajobrazie na lewej stronie i wychodzi poza karty.',
  kitchen: 'Rysunek: kuchnia z dwoma parującymi garnkami, deską z warzywami i pudełkami na posiłki na blacie.',
  conversation:
    'Rysunek: kobieta i mężczyzna rozmawiają przy biurku. Między nimi leży kartka i stoją dwa kubki z parą.',
  circle:
    'Rysunek: sześć osób w różnym wieku trzyma się za ręce, jedna z nich siedzi na wózku. Przed nimi biegnie ścieżka.',
  region:
    'Rysunek z lotu ptaka: pola, lasy i dwie łączące się rzeki. Ścieżka prowadzi przez umowny krajobraz od osady do osady.',
  'accessible-page':
    'Rysunek: ekran ze stroną o dużych literach. Lupa powiększa tekst, a ramka zaznacza wybrany element.',
} as const
