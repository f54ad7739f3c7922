import type {GuideDocument} from '../guide-document.ts'
import {qrCode} from '../qr-code.ts'
import {wellFormed} from '../well-formed.ts'

/** The document as template.typ reads it, JSON: with its QR code and its date as Typst takes it. */
export async function pdfData(document: GuideDocument): Promise<string> {
  const time = new Date(document.writtenAt)
  return JSON.stringify(
    wellFormed({
      ...document,
      qr: await qrCode(document.currencyAddress),
      date: {year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate()},
    }),
  )
}
