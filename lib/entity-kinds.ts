/** Kinds of reintegration entities and of the institutions that refer people to them. */
export const entityKinds = [
  {value: 'kis', title: 'klub integracji społecznej (KIS)', plural: 'Kluby integracji społecznej (KIS)'},
  {value: 'cis', title: 'centrum integracji społecznej (CIS)', plural: 'Centra integracji społecznej (CIS)'},
  {value: 'wtz', title: 'warsztat terapii zajęciowej (WTZ)', plural: 'Warsztaty terapii zajęciowej (WTZ)'},
  {value: 'zaz', title: 'zakład aktywności zawodowej (ZAZ)', plural: 'Zakłady aktywności zawodowej (ZAZ)'},
  {value: 'socialCooperative', title: 'spółdzielnia socjalna', plural: 'Spółdzielnie socjalne'},
  {value: 'socialEnterprise', title: 'przedsiębiorstwo społeczne', plural: 'Przedsiębiorstwa społeczne'},
  {value: 'ops', title: 'ośrodek pomocy społecznej (OPS)', plural: 'Ośrodki pomocy społecznej (OPS)'},
  {value: 'pcpr', title: 'powiatowe centrum pomocy rodzinie (PCPR)', plural: 'Powiatowe centra pomocy rodzinie (PCPR)'},
  {value: 'pup', title: 'powiatowy urząd pracy (PUP)', plural: 'Powiatowe urzędy pracy (PUP)'},
  {
    value: 'owes',
    title: 'ośrodek wsparcia ekonomii społecznej (OWES)',
    plural: 'Ośrodki wsparcia ekonomii społecznej (OWES)',
  },
] as const

/** Title of a kind by its stored value; an unknown value is returned as it is. */
export function entityKindTitle(value: string): string {
  return entityKinds.find((kind) => kind.value === value)?.title ?? value
}
