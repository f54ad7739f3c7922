import {DownloadIcon} from '@sanity/icons/Download'
import {defineField, defineType} from 'sanity'

import {check} from '../validation/check.ts'

export const attachment = defineType({
  name: 'attachment',
  title: 'Plik do pobrania',
  type: 'file',
  icon: DownloadIcon,
  options: {accept: '.pdf,.doc,.docx,.odt,.rtf,.xls,.xlsx,.ods,.csv,.ppt,.pptx,.odp,.txt,.zip,.epub'},
  validation: (rule) =>
    rule.custom((value) => check(!value || Boolean(value.asset), 'Dodaj plik albo usuń ten element.')),
  fields: [
    defineField({
      name: 'title',
      title: 'Nazwa pliku dla czytelnika',
      type: 'string',
      description: 'Co to za dokument, na przykład „Formularz zgłoszeniowy”. Rodzaj i rozmiar pliku dopiszą się same.',
      validation: (rule) => rule.required().error('Nazwij plik tak, aby czytelnik wiedział, co pobiera.'),
    }),
  ],
  preview: {
    select: {title: 'title', fileName: 'asset.originalFilename'},
    prepare: ({title, fileName}) => ({
      title: title || fileName || 'Plik do pobrania',
      subtitle: title ? fileName : undefined,
    }),
  },
})
