import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {defineField, defineType} from 'sanity'

import {OldPathInput} from '../inputs/old-path-input.tsx'
import {checkRedirectEnds, checkRedirectFree, checkRedirectFrom, checkRedirectTo} from '../validation/redirects.ts'

export const redirect = defineType({
  name: 'redirect',
  title: 'Przekierowanie',
  type: 'document',
  icon: ArrowRightIcon,
  orderings: [{name: 'from', title: 'Według starego adresu', by: [{field: 'from', direction: 'asc'}]}],
  fields: [
    defineField({
      name: 'from',
      title: 'Stary adres',
      type: 'string',
      components: {input: OldPathInput},
      description:
        'Ścieżka w tym serwisie, na przykład „/pl/stara-strona”. Wielkość liter nie ma znaczenia, a „/pl” na początku czytelnik może pominąć. Przekierowanie działa od publikacji, o ile pod tym adresem nie ma strony. Gdy zmienisz adres opublikowanego dokumentu, powstanie samo.',
      validation: (rule) => [
        rule.required().custom(checkRedirectFrom).error('Podaj stary adres.'),
        rule.custom((from, context) => checkRedirectFree(from, context)).warning(),
      ],
    }),
    defineField({
      name: 'to',
      title: 'Nowy adres',
      type: 'string',
      description: 'Ścieżka w tym serwisie albo pełny adres innej witryny.',
      validation: (rule) => [
        rule
          .required()
          .custom((to, {document}) => checkRedirectTo(to, document))
          .error('Podaj nowy adres.'),
        rule.custom((to, context) => checkRedirectEnds(to, context)),
      ],
    }),
    // Whose address it was, and where this led when it was last set by itself: what an editor has changed since is left alone.
    defineField({
      name: 'moved',
      title: 'Przeniesiony dokument',
      type: 'object',
      hidden: true,
      readOnly: true,
      fields: [
        defineField({name: 'document', title: 'Dokument', type: 'string'}),
        defineField({name: 'to', title: 'Adres', type: 'string'}),
      ],
    }),
    // The id of a document whose publication was withdrawn: its address waits for it here.
    defineField({name: 'withdrawn', title: 'Wycofany dokument', type: 'string', hidden: true, readOnly: true}),
  ],
  preview: {
    select: {title: 'from', to: 'to', withdrawn: 'withdrawn'},
    prepare: ({title, to, withdrawn}) => ({
      title: title || 'Bez adresu',
      subtitle: withdrawn ? 'strona wycofana z publikacji' : to && `→ ${to}`,
    }),
  },
})
