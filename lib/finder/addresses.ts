import {fixedPages} from '#lib/addresses/addresses.ts'

/** Where the questions are asked. */
export const finderPath = fixedPages.finder.path

/** Where the form is posted to. Opened by itself, it leads back to the questions. */
export const finderResultPath = fixedPages.finder.parts.result

/** The field that asks for the card of one pathway instead of the whole result; its value is the pathway's `_id`. */
export const cardField = 'karta'
