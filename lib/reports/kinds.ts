/** What a reader can report, by the value that is stored. `hint` stands under the title in the form. */
export const reportKinds = [
  {value: 'outdated', title: 'Nieaktualne dane', hint: 'Na przykład zmieniony adres, telefon, termin albo przepis.'},
  {value: 'mistake', title: 'Błąd w treści', hint: 'Coś jest nieprawdziwe, niejasne albo źle napisane.'},
  {value: 'broken', title: 'Coś nie działa', hint: 'Na przykład odnośnik, plik albo część strony.'},
  {
    value: 'accessibility',
    title: 'Trudność z dostępnością',
    hint: 'Na przykład brak opisu zdjęcia albo coś, czego nie da się zrobić klawiaturą.',
  },
  {value: 'other', title: 'Coś innego', hint: null},
] as const

/** What an entity answers by its own link (see entity-answer.ts); readers are not offered these. */
export const entityReportKinds = [
  {value: 'entityConfirmed', title: 'Podmiot potwierdza dane'},
  {value: 'entityChanges', title: 'Podmiot proponuje zmiany'},
] as const

/** How far the editors are with a report. */
export const reportStatuses = [
  {value: 'new', title: 'Nowe'},
  {value: 'inProgress', title: 'W toku'},
  {value: 'done', title: 'Załatwione'},
] as const

/** „Nieaktualne dane” for `outdated`; undefined for a value that does not exist. */
export function reportKindTitle(kind: unknown): string | undefined {
  return [...reportKinds, ...entityReportKinds].find(({value}) => value === kind)?.title
}

/** „W toku” for `inProgress`; undefined for a value that does not exist. */
export function reportStatusTitle(status: unknown): string | undefined {
  return reportStatuses.find(({value}) => value === status)?.title
}
