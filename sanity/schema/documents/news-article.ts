import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {dateOptions, dateTimeOptions} from '../fields/date-options.ts'
import {contentGroup, detailsGroup} from '../fields/groups.ts'
import {slugField} from '../fields/slug-field.ts'
import {OldPathInput} from '../inputs/old-path-input.tsx'
import {formatDay} from '../preview-dates.ts'
import {checkOldPath} from '../validation/links.ts'
import {valueOf} from '../value-of.ts'

export const newsArticle = defineType({
  name: 'newsArticle',
  title: 'Aktualność',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [contentGroup, detailsGroup],
  orderings: [
    {name: 'newest', title: 'Od najnowszych', by: [{field: 'publishedAt', direction: 'desc'}]},
    {name: 'oldest', title: 'Od najstarszych', by: [{field: 'publishedAt', direction: 'asc'}]},
    {name: 'title', title: 'Według tytułu', by: [{field: 'title', direction: 'asc'}]},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Tytuł',
      type: 'string',
      group: 'content',
      validation: (rule) => [
        rule.required().error('Podaj tytuł aktualności.'),
        rule.max(120).warning('Tytuł jest długi. Krótszy lepiej wygląda na liście i w wynikach wyszukiwania.'),
      ],
    }),
    slugField({type: 'newsArticle', group: 'content'}),
    defineField({
      name: 'publishedAt',
      title: 'Data publikacji',
      type: 'datetime',
      group: 'content',
      description: 'Data, którą zobaczy czytelnik. Decyduje o kolejności na liście, nie o chwili publikacji.',
      options: dateTimeOptions,
      initialValue: () => new Date().toISOString(),
      validation: (rule) => rule.required().error('Podaj datę, którą zobaczy czytelnik.'),
    }),
    defineField({
      name: 'lead',
      title: 'Wstęp',
      type: 'text',
      rows: 4,
      group: 'content',
      description: 'Dwa–trzy zdania: co, kto, kiedy i gdzie. Widoczne na liście i w wynikach wyszukiwania.',
      validation: (rule) => [
        rule.required().error('Napisz wstęp: dwa–trzy zdania o tym, co najważniejsze.'),
        rule.max(400).warning('Wstęp jest długi. Przenieś część do treści.'),
      ],
    }),
    defineField({name: 'cover', title: 'Zdjęcie główne', type: 'picture', group: 'content'}),
    defineField({name: 'body', title: 'Treść', type: 'richText', group: 'content'}),
    defineField({
      name: 'attachments',
      title: 'Pliki do pobrania',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({type: 'attachment'})],
    }),
    defineField({
      name: 'featured',
      title: 'Wyróżnij',
      type: 'boolean',
      group: 'details',
      description:
        'Wiadomość stanie ze zdjęciem na początku aktualności i na stronie głównej. Gdy wyróżnionych jest kilka, stanie tam najnowsza z nich.',
    }),
    defineField({
      name: 'featuredUntil',
      title: 'Wyróżnij do dnia',
      type: 'date',
      group: 'details',
      description: 'Po tym dniu wiadomość sama wróci na swoje miejsce. Puste pole: do odwołania.',
      options: dateOptions,
      hidden: ({document}) => valueOf(document, 'featured') !== true,
    }),
    defineField({
      name: 'category',
      title: 'Kategoria',
      type: 'reference',
      group: 'details',
      to: [{type: 'newsCategory'}],
    }),
    defineField({
      name: 'event',
      title: 'Wydarzenie',
      type: 'reference',
      group: 'details',
      to: [{type: 'event'}],
      description: 'Jeśli aktualność zapowiada lub opisuje wydarzenie.',
    }),
    defineField({
      name: 'legacyPaths',
      title: 'Adresy w poprzednim serwisie',
      type: 'array',
      group: 'details',
      description:
        'Ścieżki od ukośnika, na przykład „/pl/Aktualnosci/Nazwa-wiadomosci”. Zaczynają się od „/pl/” i prowadzą do tej wiadomości, niezależnie od wielkości liter. Nie trzeba ich wpisywać, gdy stary adres powstał z tego samego tytułu co nowy.',
      of: [
        defineArrayMember({
          type: 'string',
          title: 'Ścieżka',
          components: {input: OldPathInput},
          validation: (rule) => rule.custom(checkOldPath),
        }),
      ],
      validation: (rule) => rule.unique().error('Ten adres jest na liście dwa razy.'),
    }),
  ],
  preview: {
    select: {title: 'title', publishedAt: 'publishedAt', category: 'category.title', media: 'cover'},
    prepare: ({title, publishedAt, category, media}) => ({
      title: title || 'Bez tytułu',
      subtitle: [formatDay(publishedAt), category].filter(Boolean).join(' · '),
      media,
    }),
  },
})
