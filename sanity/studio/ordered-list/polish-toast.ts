import type {ToastParams} from '@sanity/ui/toast'

const titles: [RegExp, string][] = [
  [/^\d+ documents? reordered$/, 'Zmieniono kolejność'],
  [/^Reordered Documents?$/, 'Ponumerowano kolejność od nowa'],
  [/^Reordering started/, 'Numerowanie kolejności…'],
  [/^Reordering failed$/, 'Nie udało się zmienić kolejności. Spróbuj ponownie.'],
]

const move = /^Moved (?:1 document|(\d+) documents) (?:up|down) from position (\d+) to (\d+)$/

/** A message of @sanity/orderable-document-list 2.0.24 in Polish; others are left as they are. */
export function polishToast(toast: ToastParams): ToastParams {
  return {...toast, title: translateTitle(toast.title), description: translateMove(toast.description)}
}

function translateTitle(title: ToastParams['title']): ToastParams['title'] {
  if (typeof title !== 'string') return title
  return titles.find(([pattern]) => pattern.test(title))?.[1] ?? title
}

function translateMove(description: ToastParams['description']): ToastParams['description'] {
  if (typeof description !== 'string') return description
  const [matched, count, from, to] = move.exec(description) ?? []
  if (!matched) return description
  return count
    ? `Przeniesiono dokumenty (${count}) z pozycji ${from} na ${to}.`
    : `Przeniesiono z pozycji ${from} na ${to}.`
}
