import {endpoints} from '#lib/addresses/addresses.ts'

/** Says to an editor that this is not what readers see, and ends it. */
export function PreviewBar({path}: {path: string}) {
  return (
    <aside
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 bg-ink px-4 py-3 text-paper [&_:focus-visible]:outline-current"
      aria-label="Podgląd szkicu"
    >
      <p>
        <strong>Podgląd szkicu.</strong> Tej wersji czytelnicy jeszcze nie widzą.
      </p>
      <EndPreview path={path} />
    </aside>
  )
}

/** Ends an editor's preview and leads to the page as readers see it. */
export function EndPreview({path}: {path: string}) {
  return (
    <form method="post" action={endpoints.disableDraftMode}>
      <input type="hidden" name="path" value={path} />
      <button type="submit" className="cursor-pointer rounded-full border px-4 py-1">
        Zakończ podgląd
      </button>
    </form>
  )
}
