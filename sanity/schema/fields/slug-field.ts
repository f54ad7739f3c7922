import {defineField, type FieldDefinition} from 'sanity'

import {documentPath, type SluggedType} from '#lib/addresses/paths.ts'
import {maxSlugLength, slugify} from '#lib/polish/slugs.ts'

import {checkSlug} from '../validation/slug.ts'

type SlugFieldOptions = {
  /** The type of the document, which tells its address. */
  type: SluggedType
  /** Field the address is made from. */
  source?: string
  group?: string
}

/** The last part of the document's address. Sanity itself checks that no other document of the type has it. */
export function slugField({type, source = 'title', group}: SlugFieldOptions): FieldDefinition<'slug'> {
  const before = documentPath(type, '')
  return defineField({
    name: 'slug',
    title: 'Adres',
    type: 'slug',
    group,
    description: `Końcówka adresu, po „${before}”. ${
      before.includes('#')
        ? 'Po publikacji lepiej jej nie zmieniać: stare odnośniki przestaną trafiać w to miejsce.'
        : 'Gdy zmienisz ją po publikacji, stary adres będzie prowadził do nowego.'
    }`,
    options: {source, slugify: (text) => slugify(text), maxLength: maxSlugLength},
    validation: (rule) =>
      rule
        .required()
        .custom((slug: {current?: string} | undefined) => checkSlug(type, slug))
        .error('Utwórz adres przyciskiem obok pola.'),
  })
}
