import {fixedPages} from '#lib/addresses/addresses.ts'

/** Where the questions are asked. */
export const finderPath = fixedPages.finder.path

/** Where the form is posted to. Opened by itself, it leads back to the questions. */
export const finderResultPath = fixedPages.finder.parts.result

/** The page that the site renders for its own server to hand on; it answers nobody else. */
export const finderAnswerPath = fixedPages.finder.parts.answer

/** Carries a posted form, as it was sent, from the route to the page that answers it: a header, for no log keeps those. */
export const postedFormHeader = 'x-posted-form'

/** The field that asks for the card of one pathway instead of the whole result; its value is the pathway's `_id`. */
export const cardField = 'karta'
