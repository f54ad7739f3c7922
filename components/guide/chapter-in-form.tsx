import {termExplainer} from '#lib/glossary/explain-terms.ts'
import type {Term} from '#lib/glossary/term-pattern.ts'
import {chapterPath, type NamedForm} from '#lib/guide/chapter-forms.ts'
import {neighbours} from '#lib/lists/neighbours.ts'

import {ChapterDates, ChapterFrame, type ChapterHead} from './chapter-frame.tsx'
import type {ChapterLink} from './chapter-path.tsx'
import {EasyRead, type EasyReadData} from './easy-read.tsx'
import type {Edition} from './edition-note.tsx'
import {KeyPoints} from './key-points.tsx'
import {SignLanguage, type SignLanguageData} from './sign-language.tsx'

type FormData = ChapterHead & {
  keyPoints: readonly string[] | null
  easyRead: EasyReadData | null
  signLanguage: SignLanguageData | null
}

type Props = {
  chapter: FormData
  form: NamedForm
  chapters: readonly ChapterLink[]
  edition: Edition | null
  terms: readonly Term[]
}

/** A chapter in one of its further forms. */
export function ChapterInForm({chapter, form, chapters, edition, terms}: Props) {
  const {position} = neighbours(chapters, ({_id}) => _id === chapter._id)
  return (
    <ChapterFrame
      chapter={chapter}
      position={position}
      count={chapters.length}
      form={form.form}
      title={`${chapter.title} – ${form.name}`}
    >
      <div className="lg:col-start-2">
        <FormContent chapter={chapter} form={form} terms={terms} />
        <p className="mt-between border-t-2 border-vine pt-5">
          <a href={chapterPath(chapter.slug ?? '')}>Cały rozdział, z podstawą prawną</a>
        </p>
      </div>
      {/* The pictures of an easy-to-read text have the margin to themselves. */}
      <div className={`mt-8 ${form.form === 'etr' ? 'lg:col-start-2' : 'lg:col-start-1 lg:row-start-1 lg:mt-0'}`}>
        <ChapterDates chapter={chapter} edition={edition} />
      </div>
    </ChapterFrame>
  )
}

function FormContent({chapter, form, terms}: Pick<Props, 'chapter' | 'form' | 'terms'>) {
  switch (form.form) {
    case 'w-skrocie': {
      const explain = termExplainer(terms, chapter.title ?? '')
      return <KeyPoints points={(chapter.keyPoints ?? []).map((point) => explain.text(point))} />
    }
    // Easy-to-read texts explain their words themselves, at once: a link to a glossary would lead away from the sentence.
    case 'etr':
      return chapter.easyRead && <EasyRead text={chapter.easyRead} />
    case 'pjm':
      return chapter.signLanguage && <SignLanguage video={chapter.signLanguage} />
  }
}
