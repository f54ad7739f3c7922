/**
 * The 12 powiats and 2 cities with powiat rights of województwo lubuskie, in alphabetical order, cities last.
 * `value` is stored in documents and used in addresses; `title` is what people read.
 * The city of Zielona Góra is not part of powiat zielonogórski, nor Gorzów Wielkopolski of powiat gorzowski.
 */
export const powiats = [
  {value: 'gorzowski', title: 'powiat gorzowski'},
  {value: 'krosnienski', title: 'powiat krośnieński'},
  {value: 'miedzyrzecki', title: 'powiat międzyrzecki'},
  {value: 'nowosolski', title: 'powiat nowosolski'},
  {value: 'slubicki', title: 'powiat słubicki'},
  {value: 'strzelecko-drezdenecki', title: 'powiat strzelecko-drezdenecki'},
  {value: 'sulecinski', title: 'powiat sulęciński'},
  {value: 'swiebodzinski', title: 'powiat świebodziński'},
  {value: 'wschowski', title: 'powiat wschowski'},
  {value: 'zielonogorski', title: 'powiat zielonogórski'},
  {value: 'zaganski', title: 'powiat żagański'},
  {value: 'zarski', title: 'powiat żarski'},
  {value: 'gorzow-wielkopolski', title: 'miasto Gorzów Wielkopolski'},
  {value: 'zielona-gora', title: 'miasto Zielona Góra'},
] as const

/** Title of a powiat by its stored value; an unknown value is returned as it is. */
export function powiatTitle(value: string): string {
  return powiats.find((powiat) => powiat.value === value)?.title ?? value
}
