import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {type DocumentActionComponent, useClient} from 'sanity'

import {beforePublication} from './publish-steps.ts'

// The Studio asks for its actions again and again; another component each time would forget its state.
const prepared = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Puts the steps of publishing before what the Studio's own „Opublikuj” does; other actions stay as they are. */
export function withPublishSteps(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action !== 'publish') return action
  const known = prepared.get(action) ?? prepareFirst(action)
  prepared.set(action, known)
  return known
}

function prepareFirst(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishAction: DocumentActionComponent = (props) => {
    const description = publish(props)
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const [preparing, setPreparing] = useState(false)
    // The document changes while the steps run; then the Studio's own action of that moment is wanted.
    const proceed = useRef(description?.onHandle)
    useEffect(() => {
      proceed.current = description?.onHandle
    })
    if (!description) return null

    const {draft, published} = props
    const mutations = () => (draft ? beforePublication(draft, published) : [])

    async function prepare(): Promise<void> {
      const changes = mutations()
      if (changes.length === 0) return proceed.current?.()
      setPreparing(true)
      try {
        await client.mutate(changes, {visibility: 'sync', tag: 'publish-steps'})
        proceed.current?.()
      } catch (error) {
        console.error('The steps before publishing failed.', error)
        toast.push({
          id: 'publish-steps',
          status: 'error',
          closable: true,
          duration: 60_000,
          title: 'Nie opublikowano: nie udało się przygotować zmian, które towarzyszą publikacji.',
          description:
            'Chodzi na przykład o przekierowanie ze starego adresu. Szkic jest zapisany. Sprawdź połączenie i naciśnij „Opublikuj” jeszcze raz.',
        })
      } finally {
        setPreparing(false)
      }
    }

    return {...description, disabled: description.disabled || preparing, onHandle: () => void prepare()}
  }
  return Object.assign(PublishAction, {action: publish.action, displayName: 'PublishActionWithSteps'})
}
