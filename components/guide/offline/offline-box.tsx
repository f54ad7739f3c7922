import {Enhancement} from '#components/enhancements/enhancement.tsx'

/** Keeps the Informator on the reader's device, and removes it. Both are done by script: without it, nothing is here. */
export function OfflineBox() {
  return (
    <div data-offline="" hidden className="mt-6 max-w-measure print:hidden" suppressHydrationWarning>
      <p className="flex flex-wrap gap-4">
        <button type="button" className="button">
          Zapisz do czytania bez internetu
        </button>
        <button type="button" className="button button-quiet" hidden suppressHydrationWarning>
          Usuń z tego urządzenia
        </button>
      </p>
      <output className="mt-4 block" suppressHydrationWarning />
      <Enhancement name="offline" />
    </div>
  )
}
