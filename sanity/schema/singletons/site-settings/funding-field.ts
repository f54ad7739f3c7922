import {defineField} from 'sanity'

import {checkSigns, checkSignIsDescribed} from '../../validation/funding.ts'

/** The signs in the order in which the rules for 2021–2027 want them; the region's is the only one that may be missing. */
const signs = [
  {
    name: 'europeanFunds',
    title: 'Znak Funduszy Europejskich',
    hint: 'Z nazwą programu, najlepiej w układzie poziomym.',
  },
  {
    name: 'republic',
    title: 'Barwy Rzeczypospolitej Polskiej',
    hint: 'Wersja kolorowa, z napisem „Rzeczpospolita Polska”.',
  },
  {
    name: 'europeanUnion',
    title: 'Znak Unii Europejskiej',
    hint: 'Flaga z napisem „Dofinansowane przez Unię Europejską”.',
  },
  {name: 'region', title: 'Znak województwa', hint: 'Przy programie regionalnym. Serwis oddzieli go pionową linią.'},
]

/** The project that pays for the site, and the row of signs at the foot of every page. */
export const fundingField = defineField({
  name: 'funding',
  title: 'Dofinansowanie z Funduszy Europejskich',
  type: 'object',
  group: 'funding',
  description:
    'Wgraj oryginalne pliki znaków od instytucji, która przyznała dofinansowanie (PNG lub WebP, na białym tle). Serwis ułoży je w jednym rzędzie, we właściwej kolejności, i dopilnuje, aby żaden nie był większy od znaku Unii Europejskiej.',
  fields: [
    ...signs.map(({name, title, hint}) =>
      defineField({
        name,
        title,
        type: 'picture',
        description: hint,
        validation: (rule) => rule.custom(checkSignIsDescribed),
      }),
    ),
    defineField({
      name: 'projectTitle',
      title: 'Tytuł projektu',
      type: 'string',
      description: 'Tak jak w umowie o dofinansowanie, bez cudzysłowu.',
    }),
    defineField({
      name: 'amount',
      title: 'Kwota wsparcia z Unii Europejskiej',
      type: 'string',
      description: 'Na przykład „1 234 567,89 zł”.',
    }),
    defineField({
      name: 'page',
      title: 'Strona z opisem projektu',
      type: 'reference',
      to: [{type: 'page'}],
      options: {disableNew: true},
      description: 'Cele, rezultaty, kwota i znaczniki #FunduszeUE lub #FunduszeEuropejskie.',
    }),
  ],
  validation: (rule) => rule.custom((funding) => checkSigns(funding)),
})
