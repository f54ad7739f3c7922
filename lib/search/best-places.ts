import {type Hit, hitsIn, type Sought} from './marked-text.ts'
import type {Read, ReadDocument, ReadSection} from './search-index.ts'

/** A place in a document that answers: its paragraph (none where only the heading does) and how well it answers. */
export type Place = {section: ReadSection | null; paragraph: Read | null; hits: Hit[]; score: number}

/** The best place of each section that answers, the best first. The summary counts as a place without section. */
export function bestPlaces({texts}: ReadDocument, sought: Sought): Place[] {
  const summary = texts.summary ? place(null, texts.summary, sought, new Set()) : null
  const sections = texts.sections.flatMap((section) => {
    const found = bestOfSection(section, sought)
    return found ? [found] : []
  })
  return [...(summary ? [summary] : []), ...sections].toSorted((a, b) => b.score - a.score)
}

function bestOfSection(section: ReadSection, sought: Sought): Place | null {
  const inHeading = new Set(section.heading ? hitsIn(section.heading.analysis, sought).map((hit) => hit.wanted) : [])
  const places = section.paragraphs.flatMap((paragraph) => place(section, paragraph, sought, inHeading) ?? [])
  const [best] = places.toSorted((a, b) => b.score - a.score)
  if (best) return best
  if (inHeading.size === 0) return null
  const first = section.paragraphs[0] ?? null
  return {section, paragraph: first, hits: [], score: inHeading.size * 9}
}

// First how much of the question is answered, then whether it stands close together, then how often.
function place(
  section: ReadSection | null,
  paragraph: Read,
  sought: Sought,
  inHeading: ReadonlySet<number>,
): Place | null {
  const hits = hitsIn(paragraph.analysis, sought)
  if (hits.length === 0) return null
  const answered = new Set([...inHeading, ...hits.map((hit) => hit.wanted)])
  const score = answered.size * 10 + inHeading.size * 2 + nearness(hits, sought.count) * 5 + Math.min(hits.length, 4)
  return {section, paragraph, hits, score}
}

/** 1 where all that is wanted stands side by side, at most 0.5 within a sentence's length, 0 where it is further apart. */
export function nearness(hits: readonly Hit[], count: number): number {
  if (count < 2) return 0
  let best = 0
  for (const [index, first] of hits.entries()) {
    const seen = new Set<number>()
    let letters = 0
    for (const hit of hits.slice(index)) {
      if (!seen.has(hit.wanted)) letters += hit.end - hit.start
      seen.add(hit.wanted)
      if (seen.size < count) continue
      const between = hit.end - first.start - letters
      best = Math.max(best, between <= 4 * (count - 1) ? 1 : 0.5 - Math.min(between, 120) / 240)
      break
    }
  }
  return best
}
