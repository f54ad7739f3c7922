import {pathOf} from '#lib/addresses/paths.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {polish} from '#lib/polish/typography.ts'

type Linked = {_id: string; _type: string; slug: string | null; title: string | null}

export type KindKnowledge = {
  term: {term: string | null; slug: string | null; definition: string | null} | null
  chapters: readonly Linked[]
  pathways: readonly Linked[]
}

/** What a kind of entity is, in the words of the glossary, and where the site tells more of it. */
export function KindExplained({kind, knowledge}: {kind: string; knowledge: KindKnowledge}) {
  const {term, chapters, pathways} = knowledge
  if (!term && chapters.length === 0 && pathways.length === 0) return null
  return (
    <section aria-labelledby="co-to-jest">
      <h2 id="co-to-jest">{`Co to jest ${entityKindTitle(kind)}`}</h2>
      {term?.definition && <p className="mt-4 whitespace-pre-line">{polish(term.definition)}</p>}
      {chapters.length > 0 && (
        <>
          <h3 className="mt-6 text-xl">W&nbsp;Informatorze</h3>
          <Links items={chapters} />
        </>
      )}
      {pathways.length > 0 && (
        <>
          <h3 className="mt-6 text-xl">Ścieżki, na których działa</h3>
          <Links items={pathways} />
        </>
      )}
    </section>
  )
}

function Links({items}: {items: readonly Linked[]}) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item._id}>
          <a href={pathOf(item) ?? undefined}>{polish(item.title ?? '')}</a>
        </li>
      ))}
    </ul>
  )
}
