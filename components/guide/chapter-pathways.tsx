import {documentPath} from '#lib/addresses/paths.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {stepAnchor} from '../pathways/pathway-steps.tsx'

export type PathwayOfChapter = {
  _id: string
  title: string | null
  slug: string | null
  steps: {_key: string; title: string | null; entityKinds: string[] | null}[] | null
}

type Props = {
  pathways: readonly PathwayOfChapter[]
  /** The kinds of entities that the chapter is about: by them one sees which steps it belongs to. */
  entityKinds: readonly string[] | null
}

const pathwayForms = {one: 'ścieżki', few: 'ścieżek', many: 'ścieżek'}

/** The pathways that lead through a chapter, step by step: where one is, what came before, what comes next. */
export function ChapterPathways({pathways, entityKinds}: Props) {
  if (pathways.length === 0) return null
  return (
    <nav aria-label="Ścieżki z tym rozdziałem" className="mt-2 text-sm leading-snug print:hidden">
      <details>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-vine underline decoration-rule decoration-2 underline-offset-4 [&::-webkit-details-marker]:hidden">
          {`Część ${counted(pathways.length, pathwayForms)} krok po kroku`}
        </summary>
        <ul className="list-none">
          {pathways.map((pathway) => (
            <li key={pathway._id} className="border-t border-rule py-3">
              <a href={documentPath('pathway', pathway.slug)} className="inline-block py-0.5 font-semibold">
                {polish(pathway.title ?? '')}
              </a>
              <Steps pathway={pathway} entityKinds={entityKinds ?? []} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function Steps({pathway: {slug, steps}, entityKinds}: {pathway: PathwayOfChapter; entityKinds: readonly string[]}) {
  return (
    <ol className="mt-1 list-decimal ps-5">
      {(steps ?? []).map(({_key, title, entityKinds: kinds}, index) => {
        const isHere = (kinds ?? []).some((kind) => entityKinds.includes(kind))
        return (
          <li key={_key} className="py-0.5" aria-current={isHere ? 'step' : undefined}>
            <a
              href={`${documentPath('pathway', slug)}#${stepAnchor(index)}`}
              className={isHere ? 'inline-block py-0.5 font-semibold' : 'inline-block py-0.5'}
            >
              {polish(title ?? '')}
            </a>
            {isHere && <span className="text-ink-soft"> – o&nbsp;tym jest ten rozdział</span>}
          </li>
        )
      })}
    </ol>
  )
}
