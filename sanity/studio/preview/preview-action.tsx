'use client'

import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {useToast} from '@sanity/ui/toast'
import {type DocumentActionComponent, type SanityClient, useClient, useCurrentUser} from 'sanity'

import {endpoints, fixedPages} from '#lib/addresses/addresses.ts'

import {isViewer} from '../is-viewer.ts'
import {previewPath} from './preview-path.ts'

/** Opens the page of the document as it will be once its draft is published; only who opened it sees it. */
export const PreviewAction: DocumentActionComponent = ({type, draft, published}) => {
  const client = useClient({apiVersion: '2025-02-19'})
  const user = useCurrentUser()
  const toast = useToast()
  const path = previewPath(type, draft ?? published)
  // The right to look is a document of its own, which viewers may not write.
  if (!path || isViewer(user)) return null

  async function open(page: Window | null): Promise<void> {
    try {
      const address = await previewAddress(client, path ?? fixedPages.home.path, user?.id)
      if (page) page.location.href = address
    } catch (error) {
      page?.close()
      console.error('The preview could not be opened.', error)
      toast.push({
        id: 'preview',
        status: 'error',
        title: 'Nie udało się otworzyć podglądu.',
        description: 'Szkic jest zapisany. Sprawdź połączenie i spróbuj jeszcze raz.',
      })
    }
  }

  return {
    label: 'Pokaż podgląd',
    icon: EyeOpenIcon,
    // A window may be opened only at once, while the click is being answered; the address follows.
    onHandle: () => void open(window.open('about:blank', '_blank')),
  }
}
PreviewAction.displayName = 'PreviewAction'

/** The address that lets this browser read drafts on the site, and then leads to the page. It holds for an hour. */
async function previewAddress(client: SanityClient, path: string, userId: string | undefined): Promise<string> {
  const {secret} = await createPreviewSecret(client, 'podglad', window.location.href, userId)
  const query = new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': path})
  return `${endpoints.enableDraftMode}?${query}`
}
