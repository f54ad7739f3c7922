import {useToast, type ToastContextValue, type ToastParams} from '@sanity/ui/toast'
import type {Context, ReactNode} from 'react'

import {polishToast} from './polish-toast.ts'

/** Translates what the list's plugin says after a move: it has no texts to configure. */
export function PolishToasts({children}: {children: ReactNode}) {
  const toast = useToast()
  const ToastContext = findToastContext()
  if (!ToastContext) return children
  const push = (params: ToastParams) => toast.push(polishToast(params))
  return <ToastContext.Provider value={{version: 0, push}}>{children}</ToastContext.Provider>
}

// @sanity/ui does not export the context, but keeps it on globalThis so that several copies of itself share it.
function findToastContext(): Context<ToastContextValue> | null {
  const context: unknown = Reflect.get(globalThis, Symbol.for('@sanity/ui/context/toast'))
  return isContext(context) ? context : null
}

function isContext(value: unknown): value is Context<ToastContextValue> {
  return typeof value === 'object' && value !== null && 'Provider' in value
}
