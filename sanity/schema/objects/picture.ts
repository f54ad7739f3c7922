import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'

import {checkAltText, checkAltTextSaysSomething} from '../validation/alt-text.ts'

export const picture = defineType({
  name: 'picture',
  title: 'Zdjęcie',
  type: 'image',
  icon: ImageIcon,
  options: {
    hotspot: {
      previews: [
        {title: 'Poziomo', aspectRatio: 3 / 2},
        {title: 'Szeroko', aspectRatio: 16 / 9},
        {title: 'Kwadrat', aspectRatio: 1},
      ],
    },
    accept: 'image/jpeg,image/png,image/webp,image/gif,image/avif',
  },
  fields: [
    defineField({
      name: 'alt',
      title: 'Opis dla osób, które nie widzą zdjęcia',
      type: 'string',
      description:
        'Jedno lub dwa zdania: co jest na zdjęciu i dlaczego tu jest. Bez słów „na zdjęciu widać”. Odczyta je program czytający ekran.',
      hidden: ({parent}) => parent?.decorative === true,
      validation: (rule) => [
        rule.custom((alt, {parent}) => checkAltText(alt, parent)),
        rule.custom(checkAltTextSaysSomething).warning(),
        rule.max(250).warning('Opis jest długi. Szczegóły przenieś do podpisu albo do treści.'),
      ],
    }),
    defineField({
      name: 'decorative',
      title: 'Zdjęcie jest ozdobne',
      type: 'boolean',
      description: 'Zaznacz, gdy zdjęcie nic nie wnosi do treści. Program czytający ekran je pominie.',
    }),
    defineField({
      name: 'caption',
      title: 'Podpis',
      type: 'string',
      description: 'Widoczny pod zdjęciem.',
    }),
    defineField({
      name: 'credit',
      title: 'Autor lub źródło',
      type: 'string',
      description: 'Na przykład „fot. Anna Nowak” albo „Archiwum ROPS”.',
    }),
  ],
  preview: {
    select: {alt: 'alt', caption: 'caption', decorative: 'decorative', media: 'asset'},
    prepare: ({alt, caption, decorative, media}) => ({
      title: caption || alt || 'Zdjęcie',
      subtitle: decorative ? 'Ozdobne' : caption && alt,
      media,
    }),
  },
})
