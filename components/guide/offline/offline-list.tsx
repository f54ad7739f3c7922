import type {OfflineSection} from '#lib/guide/offline-pages.ts'
import {polish} from '#lib/polish/typography.ts'

/** Every page that is kept for reading without internet. */
export function OfflineList({sections}: {sections: readonly OfflineSection[]}) {
  return sections.map(({id, title, pages}) => (
    <section key={id} aria-labelledby={id} className="mt-8">
      <h3 id={id} className="text-part">
        {title}
      </h3>
      <ul className="mt-4 list-none">
        {pages.map(({path, label, forms}) => (
          <li key={path} className="mt-2">
            <a href={path} className="inline-block py-0.5">
              {polish(label)}
            </a>
            {forms.length > 0 && (
              <ul className="list-none ps-6">
                {forms.map((form) => (
                  <li key={form.path} className="mt-1">
                    <a href={form.path} className="inline-block py-0.5">
                      {polish(form.label)}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
