/** What may be done to words in every rich text. */
export const lists = [
  {title: 'Lista wypunktowana', value: 'bullet'},
  {title: 'Lista numerowana', value: 'number'},
]

export const decorators = [
  {title: 'Pogrubienie', value: 'strong'},
  {title: 'Kursywa', value: 'em'},
]

export const annotations = [{type: 'link'}, {type: 'internalLink'}]
