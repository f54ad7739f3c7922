import {CalendarIcon} from '@sanity/icons/Calendar'
import {ResetIcon} from '@sanity/icons/Reset'
import type {DocumentActionComponent, DocumentActionDescription} from 'sanity'

// The Studio asks for its actions again and again; another component each time would forget its state.
const steady = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

const without = {disabled: true, title: 'W tym dokumencie nie ma nieopublikowanych zmian'}

/** What the Studio offers only where there is a draft, as it stands until there is one. */
const placeholders = new Map<string | undefined, DocumentActionDescription>([
  ['discardChanges', {label: 'Odrzuć zmiany', icon: ResetIcon, tone: 'critical', ...without}],
  ['schedule', {label: 'Zaplanuj publikację', icon: CalendarIcon, ...without}],
])

/**
 * Keeps „Odrzuć zmiany” and „Zaplanuj publikację” in their places, switched off, while there is no draft. The Studio's own
 * appear with the first change and push what stands beside them away, under the hand of an editor who has the menu open
 * right after writing: the click is lost, or meets another action. Other actions stay as they are.
 */
export function withSteadyPlace(action: DocumentActionComponent): DocumentActionComponent {
  const placeholder = placeholders.get(action.action)
  if (!placeholder) return action
  const known = steady.get(action) ?? steadied(action, placeholder)
  steady.set(action, known)
  return known
}

function steadied(ofStudio: DocumentActionComponent, placeholder: DocumentActionDescription): DocumentActionComponent {
  const SteadyAction: DocumentActionComponent = (props) => {
    const description = ofStudio(props)
    return description || props.draft || props.version ? description : placeholder
  }
  return Object.assign(SteadyAction, {action: ofStudio.action, displayName: 'SteadyAction'})
}
