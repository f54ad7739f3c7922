import {readText} from '../request-body.ts'

/** The fields of a submitted form. */
export type FormTexts = ReadonlyMap<string, string>

const maxBytes = 32 * 1024

/** Reads a form as our own pages send it (application/x-www-form-urlencoded). Throws LakeError 413 past 32 KiB. */
export async function readForm(request: Request): Promise<FormTexts> {
  const text = await readText(request, maxBytes, `The form is larger than ${maxBytes} bytes.`)
  return new Map(new URLSearchParams(text))
}

/** A field of the form, or an empty text. */
export function formText(form: FormTexts, name: string): string {
  return form.get(name) ?? ''
}
