// „piątek”, „środę”, „rokiem”, „tygodniu”: a day, a week, a month or a year in any case.
const time =
  '(?:rok\\p{L}{0,3}|tydzień|tygodni\\p{L}{1,2}|miesiąc\\p{L}{0,3}|weekend\\p{L}{0,3}|poniedział\\p{L}+|wtor\\p{L}+|środ[aęyąo]|środzie|czwart\\p{L}+|piąt\\p{L}+|sobot[aęyąo]|sobocie|niedziel\\p{L}+)'

const relative = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'dziś|dzisiaj|dzisiejsz\\p{L}+|wczoraj\\p{L}*|jutr(?:o|a|ze)|jutrzejsz\\p{L}+|pojutrze|przedwczoraj',
    'u?b\\. ?[rm]\\.|ub\\. ?(?:roku?|miesiąca|miesiącu|tygodnia|tygodniu)|br\\.?|bm\\.|r\\.b\\.',
    '(?:w )?t(?:ym|ego) (?:roku|miesiącu|miesiąca|tygodniu|tygodnia)',
    `(?:bieżąc|ubiegł|zeszł|minion|przyszł|nadchodząc|najbliższ)(?:ego|emu|ym|ych|ej|y|a|ą) ${time}`,
    'za (?:tydzień|miesiąc|rok|dwa (?:dni|tygodnie|miesiące|lata))',
  ].join('|')})(?!\\p{L})`,
  'giu',
)

/** Words of a text that mean a day only on the day when they are read: „dziś”, „wczoraj”, „br.”, „bieżącego roku”; each once. */
export function relativeDatesIn(text: string): string[] {
  return [...new Set([...text.matchAll(relative)].map(([words]) => words))]
}
