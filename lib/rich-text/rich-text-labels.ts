/** Words above a callout, by its tone. */
export const calloutTitles = {important: 'Ważne', note: 'Uwaga', legalBasis: 'Podstawa prawna'} as const
