import {ResetIcon} from '@sanity/icons/Reset'
import type {DocumentActionComponent} from 'sanity'

// The Studio asks for its actions again and again; another component each time would forget its state.
const steady = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * Keeps „Odrzuć zmiany” in its place, switched off, while there is nothing to discard. The Studio's own appears with the
 * first change and pushes what stands beside it away, under the hand of an editor who has the menu open right after
 * writing: the click is lost, or meets another action. Other actions stay as they are.
 */
export function withSteadyDiscard(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action !== 'discardChanges') return action
  const known = steady.get(action) ?? steadied(action)
  steady.set(action, known)
  return known
}

function steadied(discard: DocumentActionComponent): DocumentActionComponent {
  const DiscardAction: DocumentActionComponent = (props) => {
    const description = discard(props)
    if (description || props.draft || props.version) return description
    return {
      label: 'Odrzuć zmiany',
      icon: ResetIcon,
      tone: 'critical',
      disabled: true,
      title: 'W tym dokumencie nie ma nieopublikowanych zmian',
    }
  }
  return Object.assign(DiscardAction, {action: discard.action, displayName: 'SteadyDiscardAction'})
}
