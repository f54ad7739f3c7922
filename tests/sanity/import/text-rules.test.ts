import {expect, test} from 'vitest'

import {formerPathOf} from '#sanity/import/former-address.ts'
import {correctText} from '#sanity/import/text/correct.ts'
import {cleanAddress} from '#sanity/import/text/links.ts'
import {relativeDatesIn} from '#sanity/import/text/relative-dates.ts'
import {toSentenceCase} from '#sanity/import/text/sentence-case.ts'
import {cutAtSentence} from '#sanity/import/text/sentences.ts'

import {bodyOf} from './support.ts'

test.each([
  ['w projekcie "Efekt Synergii" i “Nowy start”', 'w projekcie „Efekt Synergii” i „Nowy start”'],
  ['pod hasłem ”Razem” oraz ,,Osobno"', 'pod hasłem „Razem” oraz „Osobno”'],
  ['("Razem"), "Osobno".', '(„Razem”), „Osobno”.'],
  ['monitor 15" stoi', 'monitor 15" stoi'],
  ['w 2017r. i 20.10.2016r., a 2018r', 'w 2017 r. i 20.10.2016 r., a 2018 r.'],
  ['Daniel Fąferko - a jego tematem — szanse', 'Daniel Fąferko – a jego tematem – szanse'],
  ['godz. 10 - 12, od 2016 - 2018', 'godz. 10–12, od 2016–2018'],
  [
    'reintegracji społeczno - zawodowej i SPOŁECZNO – ZAWODOWEJ',
    'reintegracji społeczno-zawodowej i SPOŁECZNO-ZAWODOWEJ',
  ],
  ['w latach 2014-2020, 2016 - 2018r., godz. 9:00-15:00', 'w latach 2014–2020, 2016–2018 r., godz. 9:00–15:00'],
  ['9.00 - 15.00, 12.05 - 14.05.2017', '9.00–15.00, 12.05–14.05.2017'],
  ['rok 2017 - 5 spotkań, grupa 1 - 15 osób', 'rok 2017 – 5 spotkań, grupa 1 – 15 osób'],
  ['grupa 15 - osobowa, 3-dniowe i 2 – letni', 'grupa 15-osobowa, 3-dniowe i 2-letni'],
  ['tel. 68 323 - 18 - 80, tel.: 324 23 - 45', 'tel. 68 323 – 18 – 80, tel.: 324 23 – 45'],
  ['www.rops.pl/2014-2020, nr 1/2014-2020-A', 'www.rops.pl/2014-2020, nr 1/2014-2020-A'],
  ['W DNIU 12.05.2017R. W ZIELONEJ', 'W DNIU 12.05.2017 r. W ZIELONEJ'],
  ['biało-czerwony KIS-y', 'biało-czerwony KIS-y'],
  ['prawno - finansowe, polsko – niemiecki', 'prawno-finansowe, polsko-niemiecki'],
  ['Najważniejsze jest jedno – praca zespołowa', 'Najważniejsze jest jedno – praca zespołowa'],
  ['Na pewno – nowe miejsca', 'Na pewno – nowe miejsca'],
  ['Jedno słowo - wspólna decyzja, Krosno - małe miasto', 'Jedno słowo – wspólna decyzja, Krosno – małe miasto'],
  ['dwie  spacje\u00A0i\u200B znak\u0007', 'dwie spacje i znak'],
  ['z\u0307o\u0301łw', 'żółw'],
])('%s is written %s', (text, written) => {
  expect(correctText(text)).toBe(written)
  expect(correctText(written)).toBe(written)
})

test('a quote that opens in bold text closes outside of it', async () => {
  const {body} = await bodyOf('<p>Projekt <b>"Efekt</b> Synergii" trwa <b>dalej</b> - w 2018<i>r.</i></p>')
  expect(body).toEqual(['Projekt *„Efekt* Synergii” trwa *dalej* – w 2018*r.*'])
})

test.each([
  ['https://www.rops.pl/a?fbclid=Iw1&id=2&utm_source=x', 'https://www.rops.pl/a?id=2'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.rops.pl%2Fb%3Ffbclid%3D1&h=AT', 'https://www.rops.pl/b'],
  ['/pl/Aktualnosci/Inna', 'http://es.lubuskie.pl/pl/Aktualnosci/Inna'],
  ['mailto:a@b.pl', 'mailto:a@b.pl'],
  [' mailto: a@b.pl ?subject=Zapis na szkolenie', 'mailto:a@b.pl?subject=Zapis%20na%20szkolenie'],
  ['biuro@rops.pl', 'mailto:biuro@rops.pl'],
  ['tel:+48 68 323 18 80', 'tel:+48683231880'],
  ['www.rops.pl', 'http://www.rops.pl/'],
  ['WWW.rops.pl/a?fbclid=1', 'http://www.rops.pl/a'],
  ['https://web.archive.org/web/20171012101112/http://es.lubuskie.pl/pl/A-B', 'http://es.lubuskie.pl/pl/A-B'],
  ['/web/20171012101112im_/http://es.lubuskie.pl/a.jpg', 'http://es.lubuskie.pl/a.jpg'],
  ['javascript:alert(1)', null],
  ['#gora', null],
])('a link to %s leads to %s', (href, address) => {
  expect(cleanAddress(href, null)).toBe(address)
})

test('a link that is relative on a page of the Wayback Machine leads into the former site', () => {
  const page = 'https://web.archive.org/web/2017id_/http://es.lubuskie.pl/pl/Aktualnosci/A'
  expect(cleanAddress('B', page)).toBe('http://es.lubuskie.pl/pl/Aktualnosci/B')
})

test.each([
  ['https://web.archive.org/web/20171012101112/http://es.lubuskie.pl:80/pl/A-B', '/pl/A-B'],
  ['http://www.es.lubuskie.pl/pl/A-B', '/pl/A-B'],
  ['/pl/A-B', '/pl/A-B'],
  ['https://web.archive.org/web/20171012101112/https://www.rops.pl/pl/A-B', null],
  ['https://www.rops.pl/pl/A-B', null],
])('the former path of %s is %s', (address, path) => {
  expect(formerPathOf(address)).toBe(path)
})

test('dates that mean a day only on that day are found, whole words only', () => {
  const text = 'Dziś i wczoraj, jutro, 5 maja br., do końca bieżącego roku; w tym roku. Jutrzenka, obrona, umbr.'
  expect(relativeDatesIn(text)).toEqual(['Dziś', 'wczoraj', 'jutro', 'br.', 'bieżącego roku', 'w tym roku'])
})

test('so are a year, a week and a day that are near', () => {
  const near = [
    'ub.r.',
    'ub. roku',
    'br',
    'r.b.',
    'ubiegły piątek',
    'najbliższą środę',
    'przyszłym tygodniu',
    'miniony rok',
    'za tydzień',
  ]
  const text = `Do ${near.join(' i ')}. Ubiegły ks. brał klub. Przyszły prezes. Chleb. Za tygodniem.`
  expect(relativeDatesIn(text)).toEqual(near)
})

test.each([
  [
    'TRZECIE SPOTKANIE SIECIUJĄCE REINTEGRACYJNE PODMIOTY EKONOMII SPOŁECZNEJ',
    'Trzecie spotkanie sieciujące reintegracyjne podmioty ekonomii społecznej',
  ],
  ['I SPOTKANIE Z CYKLU „ŚCIEŻKI REINTEGRACJI”', 'I spotkanie z cyklu „Ścieżki reintegracji”'],
  ['KIS-Y I CIS-ÓW NIE MA W ZAZ, PFRON I WTZ', 'KIS-y i CIS-ów nie ma w ZAZ, PFRON i WTZ'],
  ['SPOTKANIE W ZIELONEJ GÓRZE, GORZOWIE I NOWEJ SOLI', 'Spotkanie w Zielonej Górze, Gorzowie i Nowej Soli'],
  [
    'KONFERENCJA PN. „NOWE” DS. ROZWOJU W GORZOWIE WLKP. 12 MAJA 2019 R.',
    'Konferencja pn. „Nowe” ds. rozwoju w Gorzowie Wlkp. 12 maja 2019 r.',
  ],
  ['III LUBUSKIE FORUM EKONOMII SPOŁECZNEJ 2019', 'III lubuskie forum ekonomii społecznej 2019'],
  ['NABÓR W PO WER I PO KL ORAZ PO SZKOLENIU', 'Nabór w PO WER i PO KL oraz po szkoleniu'],
  ['SPOTKANIE 12.05.2017R. W ZIELONEJ GÓRZE', 'Spotkanie 12.05.2017r. w Zielonej Górze'],
  ['SPOTKANIE 12.05.2017 r. W ZIELONEJ GÓRZE-PRZYLEPIE', 'Spotkanie 12.05.2017 r. w Zielonej Górze-Przylepie'],
  ['NABÓR W RPO-LUBUSKIE 2020 I RPO – LUBUSKIE', 'Nabór w RPO-Lubuskie 2020 i RPO – Lubuskie'],
  ['EKONOMIA SPOŁECZNA W LUBUSKIEM', 'Ekonomia społeczna w Lubuskiem'],
  ['EKONOMIA W WOJEWÓDZTWIE LUBUSKIEM', 'Ekonomia w województwie lubuskiem'],
  ['ABC LIDERA ES W POKL: NOWA WINDA NA UZ I US', 'ABC lidera ES w POKL: nowa winda na UZ i US'],
  ['ZAPROSZENIE NA SZKOLENIE DLA OWES-ÓW. ZARZĄD ZAPRASZA', 'Zaproszenie na szkolenie dla OWES-ów. Zarząd zaprasza'],
])('%s is proposed as %s', (title, proposal) => {
  expect(toSentenceCase(title, '')).toBe(proposal)
})

test('a name that the text writes with a capital keeps it, and an abbreviation that only the text knows too', () => {
  const evidence = 'Spotkanie poprowadził Daniel Fąferko z XYZAB. Przybyły osoby z miasta.'
  expect(toSentenceCase('DANIEL FĄFERKO I FĄFERKO Z XYZAB DLA OSOBY Z MIASTA', evidence)).toBe(
    'Daniel Fąferko i Fąferko z XYZAB dla osoby z miasta',
  )
})

test('a text is cut at the end of a sentence, which no abbreviation is', () => {
  const text = 'W dniu 20 maja 2017 r. Ośrodek gościł m.in. Jana Nowaka z ul. Długiej. Było miło. Do zobaczenia!'
  expect(cutAtSentence(text, 85)).toEqual({
    kept: 'W dniu 20 maja 2017 r. Ośrodek gościł m.in. Jana Nowaka z ul. Długiej. Było miło.',
    rest: 'Do zobaczenia!',
  })
})

test.each([
  'w pt. 12 maja',
  'w dn. 12 maja',
  'nt. Ekonomii',
  'przy ks. bp. Janie',
  'z płk. Nowakiem',
  'w dniach 12-14.05. 2017',
])('no sentence ends within „%s”', (words) => {
  const text = `Ośrodek ${words} gościł osoby. Było miło.`
  expect(cutAtSentence(text, text.length - 1).kept).toBe(`Ośrodek ${words} gościł osoby.`)
  expect(cutAtSentence(text, 12).kept).toBe(`Ośrodek ${words} gościł osoby.`)
})

test('typed lists become lists of their kind, also where lines are parted by breaks', async () => {
  const {body} = await bodyOf(
    '<p>Program:</p><p>1. Powitanie</p><p>2. Dyskusja</p><p>Zapraszamy:<br>- osoby<br>- instytucje</p><p>• jedno</p>',
  )
  expect(body).toEqual([
    'Program:',
    'number: Powitanie',
    'number: Dyskusja',
    'Zapraszamy:',
    'bullet: osoby',
    'bullet: instytucje',
    'bullet: jedno',
  ])
})

test.each([
  ['<p>1.Raz</p><p>2.Dwa</p>', ['number: Raz', 'number: Dwa']],
  ['<p>Dla:<br>-osoby<br>-firmy</p>', ['Dla:', 'bullet: osoby', 'bullet: firmy']],
  ['<p>§ &nbsp; osoby</p><p>§ firmy</p>', ['bullet: osoby', 'bullet: firmy']],
  ['<p>o &nbsp; osoby</p><p>o firmy</p>', ['bullet: osoby', 'bullet: firmy']],
  ['<p>ü osoby</p><p>ü firmy</p>', ['bullet: osoby', 'bullet: firmy']],
])('%s is a list, also without a space or with the signs of Word', async (html, lines) => {
  expect((await bodyOf(html)).body).toEqual(lines)
})

test.each([
  ['<p>1.Raz</p><p>Tekst</p>', ['1.Raz', 'Tekst']],
  ['<p>-osoby</p><p>Tekst</p>', ['-osoby', 'Tekst']],
  ['<p>§ 1 Zasady</p><p>§ 2 Nabór</p>', ['§ 1 Zasady', '§ 2 Nabór']],
  ['<p>o godz. 10:00 msza</p><p>o godz. 11:00 obiad</p>', ['o godz. 10:00 msza', 'o godz. 11:00 obiad']],
  ['<p>- osoby</p><p>o firmach</p>', ['- osoby', 'o firmach']],
])('%s is none', async (html, lines) => {
  expect((await bodyOf(html)).body).toEqual(lines)
})

test('what counts from elsewhere, or is one dash, stays as it was written', async () => {
  const {body} = await bodyOf('<p>3. Trzeci</p><p>4. Czwarty</p><p>Tekst</p><p>- Dzień dobry – powiedział.</p>')
  expect(body).toEqual(['3. Trzeci', '4. Czwarty', 'Tekst', '- Dzień dobry – powiedział.'])
})

test('a paragraph that is bold from end to end is a heading; sentences and the last line are none', async () => {
  const {body} = await bodyOf(
    '<p><strong>Jak <em>było</em></strong></p><p>Tekst.</p><p><b>To jest ważne zdanie.</b></p><p><b>Koniec</b></p>',
  )
  expect(body).toEqual(['h2: Jak *było*', 'Tekst.', '*To jest ważne zdanie.*', '*Koniec*'])
})

test('headings begin at the second level and leave none out', async () => {
  const {body} = await bodyOf('<h3>Pierwszy</h3><p>A.</p><h5>Niższy</h5><p>B.</p><h3>Drugi</h3><p>C.</p>')
  expect(body.filter((line) => line.startsWith('h'))).toEqual(['h2: Pierwszy', 'h3: Niższy', 'h2: Drugi'])
})

test('empty paragraphs go, and words never join', async () => {
  const {body} = await bodyOf('<p>&nbsp;</p><p>Zielonej<br>Górze</p><p></p><div>jeden<div>dwa</div>trzy</div><p>-</p>')
  expect(body).toEqual(['Zielonej\nGórze', 'jeden', 'dwa', 'trzy'])
})

test('a table comes as our table with even rows; one that only lays out is read through', async () => {
  const {body, notes} = await bodyOf(
    '<table><tr><th>Miasto</th><th>Dzień</th></tr><tr><td colspan="2">Lubsko</td></tr><tr><td>Żary</td></tr></table><table><tr><td><p>Lewy</p></td></tr><tr><td><p>Prawy</p></td></tr></table>',
  )
  expect(body).toEqual(['Miasto | Dzień / Lubsko |  / Żary | ', 'Lewy', 'Prawy'])
  expect(notes).toContain('flagged: Jest tabela: sprawdź jej nagłówki i dodaj tytuł.')
})
