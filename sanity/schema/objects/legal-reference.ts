import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {defineField, defineType} from 'sanity'

import {dateOptions} from '../fields/date-options.ts'
import {formatDay} from '../preview-dates.ts'

export const legalReference = defineType({
  name: 'legalReference',
  title: 'Podstawa prawna',
  type: 'object',
  icon: BookmarkIcon,
  fields: [
    defineField({
      name: 'act',
      title: 'Akt prawny',
      type: 'string',
      description: 'Pełny tytuł, na przykład „Ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym”.',
      validation: (rule) => rule.required().error('Podaj tytuł ustawy lub rozporządzenia.'),
    }),
    defineField({
      name: 'journal',
      title: 'Miejsce ogłoszenia',
      type: 'string',
      description: 'Na przykład „Dz.U. 2025 poz. 83”.',
    }),
    defineField({
      name: 'provisions',
      title: 'Przepisy',
      type: 'string',
      description: 'Artykuły i ustępy, na przykład „art. 18 ust. 1–3”.',
    }),
    defineField({
      name: 'url',
      title: 'Adres tekstu aktu',
      type: 'url',
      description: 'Najlepiej w Internetowym Systemie Aktów Prawnych (isap.sejm.gov.pl) albo w ELI (eli.gov.pl).',
    }),
    defineField({
      name: 'checkedAt',
      title: 'Sprawdzono',
      type: 'date',
      options: dateOptions,
      description:
        'Dzień, w którym ktoś ostatnio porównał treść ze źródłem. Po roku dokument trafia na listę „Niesprawdzane od roku”.',
    }),
    defineField({
      name: 'toCheck',
      title: 'Do sprawdzenia',
      type: 'string',
      description:
        'Co jest niepewne, na przykład „obecne brzmienie art. 15”. Czytelnicy zobaczą to przy przepisie. Gdy wszystko potwierdzono, zostaw puste pole.',
    }),
  ],
  preview: {
    select: {title: 'act', journal: 'journal', provisions: 'provisions', checkedAt: 'checkedAt', toCheck: 'toCheck'},
    prepare: ({title, journal, provisions, checkedAt, toCheck}) => ({
      title: title || 'Podstawa prawna',
      subtitle: [toCheck && 'do sprawdzenia', provisions, journal, checkedAt && `sprawdzono ${formatDay(checkedAt)}`]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
