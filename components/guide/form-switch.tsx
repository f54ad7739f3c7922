import type {ReactNode} from 'react'

import {type ChapterForm, chapterPath, formsOf, type HasForms} from '#lib/guide/chapter-forms.ts'

type Props = {chapter: HasForms & {slug: string | null}; current: ChapterForm | null}

/**
 * Links between the forms of one chapter, with a mark on the one that is read; nothing for a chapter in one form. On a
 * phone they are in one row, by short names.
 */
export function FormSwitch({chapter, current}: Props) {
  const forms = formsOf(chapter)
  if (forms.length === 0) return null
  return (
    <nav aria-labelledby="postacie-rozdzialu" className="lg:col-start-2 lg:mt-4 print:hidden">
      <p id="postacie-rozdzialu" className="mb-2 hidden text-sm text-ink-soft lg:block">
        Czytaj ten rozdział jako
      </p>
      <ul className="flex flex-wrap gap-x-1 gap-y-2">
        <li className={current === null ? 'hidden lg:block' : undefined}>
          <FormLink href={chapterPath(chapter.slug ?? '')} isCurrent={current === null}>
            Pełny tekst
          </FormLink>
        </li>
        {forms.map(({form, label, shortLabel}) => (
          <li key={form}>
            <FormLink href={chapterPath(chapter.slug ?? '', form)} isCurrent={current === form}>
              <span className="lg:hidden">{shortLabel}</span>
              <span className="hidden lg:inline">{label}</span>
            </FormLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FormLink({href, isCurrent, children}: {href: string; isCurrent: boolean; children: ReactNode}) {
  return (
    <a
      href={href}
      className={`flex items-center rounded-full border-vine px-2 py-2 text-sm leading-snug no-underline hover:bg-wash ${isCurrent ? 'border-2 bg-wash font-bold text-inherit' : 'border'}`}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
