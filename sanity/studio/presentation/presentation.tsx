import type {ComponentType} from 'react'
import {type DocumentFieldAction, type InputProps, type PluginOptions, useCurrentUser} from 'sanity'
import {presentationTool} from 'sanity/presentation'

import {endpoints} from '#lib/addresses/addresses.ts'

import {isViewer} from '../is-viewer.ts'
import {locations, mainDocuments} from './locations.ts'

/** The tool's name, as its address has it. */
export const presentationName = 'podglad'

/**
 * „Podgląd strony”: Sanity's Presentation, the site in a frame beside the form, on the Studio's own origin. Drafts are shown
 * there by the same right as by „Pokaż podgląd” (docs/decisions/0001-preview-right.md).
 */
export function presentation(): PluginOptions {
  const plugin = presentationTool({
    name: presentationName,
    title: 'Podgląd strony',
    previewUrl: {previewMode: {enable: endpoints.enableDraftMode, shareAccess: false}},
    resolve: {locations, mainDocuments},
    devMode: false,
  })
  const {form, document} = plugin
  const input = form?.components?.input
  const actions = document?.unstable_fieldActions
  return {
    ...plugin,
    form: {components: {...(input && {input: forEditors(input)})}},
    document: {
      ...(actions && {
        unstable_fieldActions: Array.isArray(actions)
          ? actions.map(inPolish)
          : (previous, context) => actions(previous, context).map(inPolish),
      }),
    },
  }
}

/** What leads from a form to the frame, for those who may open it: viewers have no preview. */
function forEditors(Input: ComponentType<InputProps>): ComponentType<InputProps> {
  return function EditorsInput(props: InputProps) {
    return isViewer(useCurrentUser()) ? props.renderDefault(props) : <Input {...props} />
  }
}

// Its title is English in the Studio's own source.
function inPolish(action: DocumentFieldAction): DocumentFieldAction {
  if (action.name !== 'presentation/openInStructure') return action
  return {...action, useAction: (props) => ({...action.useAction(props), title: 'Otwórz w „Treściach”'})}
}
