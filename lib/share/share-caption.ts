import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {formatDate, formatPeriod} from '#lib/polish/dates.ts'

type Item = {
  _type: string
  publishedAt?: string | null
  startsAt?: string | null
  endsAt?: string | null
  cancelled?: boolean | null
  kind?: string | null
  powiat?: string | null
  sample?: boolean | null
  chapterNumber?: number | null
}

/** The line above the title in a picture for sharing: what it is, and what tells it apart from others. */
export function shareCaption(item: Item): string {
  return captionParts(item).filter(Boolean).join(' · ')
}

function captionParts(item: Item): string[] {
  const {_type, publishedAt, startsAt, endsAt, cancelled, kind, powiat, sample, chapterNumber} = item
  switch (_type) {
    case 'newsArticle':
      return ['Aktualności', publishedAt ? formatDate(publishedAt) : '']
    case 'event':
      return [cancelled ? 'Wydarzenie odwołane' : 'Wydarzenie', startsAt ? formatPeriod(startsAt, endsAt ?? null) : '']
    case 'chapter':
      return ['Informator', chapterNumber ? `rozdział ${chapterNumber}` : '']
    case 'pathway':
      return ['Ścieżka krok po kroku']
    case 'entity':
      return [
        sample ? 'Wpis przykładowy' : '',
        capitalized(kind ? entityKindTitle(kind) : 'podmiot'),
        powiat ? powiatTitle(powiat) : '',
      ]
    default:
      return []
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pl') + text.slice(1)
}
