import {defineField, type FieldDefinition} from 'sanity'

import {maxSlugLength, slugify} from '#lib/polish/slugs.ts'

import {checkSlug} from '../validation/slug.ts'

type SlugFieldOptions = {
  /** Field the address is made from. */
  source?: string
  /** Start of the address, shown to the editor; none while documents of the type have no page. */
  path?: string
  group?: string
  checkValue?: typeof checkSlug
}

/** The last part of the document's address. Sanity itself checks that no other document of the type has it. */
export function slugField({
  source = 'title',
  path,
  group,
  checkValue = checkSlug,
}: SlugFieldOptions): FieldDefinition<'slug'> {
  return defineField({
    name: 'slug',
    title: 'Adres',
    type: 'slug',
    group,
    description: path
      ? `Końcówka adresu, po „${path}”. ${
          path.includes('#')
            ? 'Po publikacji lepiej jej nie zmieniać: stare odnośniki przestaną trafiać w to miejsce.'
            : 'Gdy zmienisz ją po publikacji, stary adres będzie prowadził do nowego.'
        }`
      : 'Końcówka przyszłego adresu. Na razie serwis nie ma takiej strony.',
    options: {source, slugify: (text) => slugify(text), maxLength: maxSlugLength},
    validation: (rule) => rule.required().custom(checkValue).error('Utwórz adres przyciskiem obok pola.'),
  })
}
