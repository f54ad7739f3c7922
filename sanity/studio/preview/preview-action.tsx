import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {useToast} from '@sanity/ui/toast'
import {type DocumentActionComponent, type SanityClient, useClient, useCurrentUser} from 'sanity'

import {documentPages, endpoints, fixedPages, isDocumentType} from '#lib/addresses/addresses.ts'
import {pathOf} from '#lib/addresses/paths.ts'

import {valueOf} from '../../schema/value-of.ts'
import {isViewer} from '../is-viewer.ts'

/** Opens the page of the document as it will be once its draft is published; only who opened it sees it. */
export const PreviewAction: DocumentActionComponent = ({type, draft, published}) => {
  const client = useClient({apiVersion: '2025-02-19'})
  const user = useCurrentUser()
  const toast = useToast()
  const path = previewPath(type, draft ?? published)
  // The right to look is a document of its own, which viewers may not write.
  if (!hasPage(type) || isViewer(user)) return null

  async function open(): Promise<void> {
    // A window may be opened only at once, while the click is being answered; the address follows.
    const page = window.open('about:blank', '_blank')
    if (!page) return void toast.push({...blocked, ...kept})
    try {
      page.location.href = await previewAddress(client, path ?? fixedPages.home.path, user?.id)
    } catch (error) {
      page.close()
      console.error('The preview could not be opened.', error)
      toast.push({...failed, ...kept})
    }
  }

  return {
    label: 'Pokaż podgląd',
    icon: EyeOpenIcon,
    // Switched off and in its place also before the document is there: what comes later pushes other actions away.
    disabled: path === null,
    title: path === null ? 'Dokument nie ma jeszcze adresu na stronie.' : undefined,
    onHandle: () => void open(),
  }
}
PreviewAction.displayName = 'PreviewAction'

// Nothing else tells the editor what became of the click.
const kept = {id: 'preview', closable: true, duration: 60_000}

const blocked = {
  status: 'warning',
  title: 'Przeglądarka nie otworzyła okna podglądu.',
  description: 'Pozwól tej stronie otwierać okna i wybierz „Pokaż podgląd” jeszcze raz.',
} as const

const failed = {
  status: 'error',
  title: 'Nie udało się otworzyć podglądu.',
  description: 'Szkic jest zapisany. Sprawdź połączenie i spróbuj jeszcze raz.',
} as const

/** The address that lets this browser read drafts on the site, and then leads to the page. It holds for an hour. */
async function previewAddress(client: SanityClient, path: string, userId: string | undefined): Promise<string> {
  const {secret} = await createPreviewSecret(client, 'podglad', window.location.href, userId)
  const query = new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': path})
  return `${endpoints.enableDraftMode}?${query}`
}

// The settings show on every page.
function hasPage(type: string): boolean {
  return type === 'siteSettings' || (isDocumentType(type) && documentPages[type] !== null)
}

/** Where a document can be looked at on the site, or null where it has no address yet. */
function previewPath(type: string, document: Record<string, unknown> | null): string | null {
  if (type === 'siteSettings') return fixedPages.home.path
  const slug = valueOf(document?.['slug'], 'current')
  return pathOf({_type: type, slug: typeof slug === 'string' ? slug : null})
}
