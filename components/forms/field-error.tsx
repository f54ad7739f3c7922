import {polish} from '#lib/polish/typography.ts'

/** What is wrong with a field, above the field; nothing when it is right. */
export function FieldError({id, message}: {id: string; message: string | undefined}) {
  if (!message) return null
  return (
    <p id={id} className="font-semibold text-wine">
      <span className="sr-only">Błąd: </span>
      {polish(message)}
    </p>
  )
}
