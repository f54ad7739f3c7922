const relative =
  /(?<![\p{L}\p{N}])(?:dziś|dzisiaj|dzisiejsz\p{L}+|wczoraj\p{L}*|jutr(?:o|a|ze)|jutrzejsz\p{L}+|pojutrze|przedwczoraj|b\. ?[rm]\.|b[rm]\.|bieżąc(?:ego|ym|y) (?:roku?|miesiąca|miesiącu|tygodnia|tygodniu)|(?:w )?t(?:ym|ego) (?:roku|miesiącu|miesiąca|tygodniu|tygodnia)|(?:ubiegł|zeszł|przyszł)(?:ego|ym|y) (?:roku?|miesiąca|miesiącu|tygodnia|tygodniu))(?!\p{L})/giu

/** Words of a text that mean a day only on the day when they are read: „dziś”, „wczoraj”, „br.”, „bieżącego roku”; each once. */
export function relativeDatesIn(text: string): string[] {
  return [...new Set([...text.matchAll(relative)].map(([words]) => words))]
}
