/** The sample key points of chapters, by the chapters' `_id`; each says no more than its chapter does. */
export const keyPoints: Record<string, string[]> = {
  'chapter-kis': [
    'Klub integracji społecznej prowadzi zajęcia. Uczestnik nie jest pracownikiem i nie dostaje wynagrodzenia.',
    'Zgłosić się może sama osoba, jej przedstawiciel ustawowy albo pracownik socjalny.',
    'Warunkiem udziału jest realizacja kontraktu socjalnego.',
    'Renta z tytułu niezdolności do pracy nie wyłącza udziału w klubie. Wyłącza udział w CIS.',
    'Czas udziału ustala się indywidualnie. Kolejny krok najlepiej zaplanować jeszcze w trakcie zajęć.',
  ],
  'chapter-cis': [
    'Centrum integracji społecznej uczy zawodu i samodzielnego życia. Z centrum nie łączy uczestnika umowa o pracę.',
    'Droga prowadzi przez wniosek, opinię pracownika socjalnego, skierowanie i indywidualny program (IPZS).',
    'Niektóre świadczenia wyłączają udział, między innymi emerytura, zasiłek dla bezrobotnych i renta z tytułu niezdolności do pracy. Renta socjalna nie wyłącza.',
    'Zajęcia trwają najwyżej 24 miesiące, licząc z miesiącem próbnym.',
    'Uczestnik dostaje świadczenie integracyjne: 120% zasiłku dla bezrobotnych, także w okresie próbnym.',
  ],
  'chapter-wtz': [
    'Warsztat terapii zajęciowej jest rehabilitacją, a nie pracą. Uczestnik nie dostaje wynagrodzenia.',
    'Potrzebne jest orzeczenie ze wskazaniem do uczestnictwa w terapii zajęciowej.',
    'Wniosek składa się w jednostce, która prowadzi warsztat. Przyjęcie uzgadnia się z PCPR.',
    'O długości udziału decydują oceny rady programowej. Pełna ocena odbywa się co najmniej raz na 3 lata.',
    'Z warsztatu można pójść na praktyki, do ZAZ albo do pracy.',
  ],
  'chapter-zaz': [
    'Zakład aktywności zawodowej jest pracodawcą: zawiera umowę o pracę i płaci wynagrodzenie.',
    'Zatrudnia osoby ze znacznym stopniem niepełnosprawności i część osób ze stopniem umiarkowanym.',
    'Dzień pracy jest krótszy, a jego część przeznacza się na rehabilitację.',
    'Nie trzeba być wcześniej w WTZ. O pracę ubiega się w rekrutacji.',
    'Celem jest przejście na otwarty rynek pracy albo do podmiotu ekonomii społecznej.',
  ],
}
