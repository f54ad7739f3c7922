import {type ChapterForm, chapterPath, formsOf, type HasForms} from '#lib/guide/chapter-forms.ts'

type Props = {chapter: HasForms & {slug: string | null}; current: ChapterForm | null}

/** Links between the forms of one chapter, with a mark on the one that is read; nothing for a chapter in one form. */
export function FormSwitch({chapter, current}: Props) {
  const forms = formsOf(chapter)
  if (forms.length === 0) return null
  return (
    <nav aria-labelledby="postacie-rozdzialu" className="form-switch">
      <p id="postacie-rozdzialu" className="meta">
        Czytaj ten rozdział jako
      </p>
      <ul>
        <li>
          <FormLink href={chapterPath(chapter.slug ?? '')} label="Pełny tekst" isCurrent={current === null} />
        </li>
        {forms.map(({form, label}) => (
          <li key={form}>
            <FormLink href={chapterPath(chapter.slug ?? '', form)} label={label} isCurrent={current === form} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FormLink({href, label, isCurrent}: {href: string; label: string; isCurrent: boolean}) {
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {label}
    </a>
  )
}
