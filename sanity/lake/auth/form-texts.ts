import {httpError} from '../errors.ts'

/** The fields of a submitted form. */
export type FormTexts = ReadonlyMap<string, string>

const maxBytes = 32 * 1024

/** Reads a form as our own pages send it (application/x-www-form-urlencoded). Throws LakeError 413 past 32 KiB. */
export async function readForm(request: Request): Promise<FormTexts> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw httpError(413, `The form is larger than ${maxBytes} bytes.`)
    text += decoder.decode(chunk, {stream: true})
  }
  return new Map(new URLSearchParams(text + decoder.decode()))
}

/** A field of the form, or an empty text. */
export function formText(form: FormTexts, name: string): string {
  return form.get(name) ?? ''
}
