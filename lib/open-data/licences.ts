/**
 * Licences under which data may be opened. `value` is stored (SPDX), `portal` is what the national portal calls it. Those that
 * forbid business or changes are left out: data under them are not open (opendefinition.org).
 */
export const dataLicences = [
  {
    value: 'CC0-1.0',
    title: 'CC0 1.0 – bez ograniczeń',
    portal: 'CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.pl',
  },
  {
    value: 'CC-BY-4.0',
    title: 'CC BY 4.0 – uznanie autorstwa',
    portal: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.pl',
  },
  {
    value: 'CC-BY-SA-4.0',
    title: 'CC BY-SA 4.0 – uznanie autorstwa, na tych samych warunkach',
    portal: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.pl',
  },
] as const

export type DataLicence = (typeof dataLicences)[number]

/** The licence by its stored value; null where none was chosen. */
export function dataLicence(value: string | null | undefined): DataLicence | null {
  return dataLicences.find((licence) => licence.value === value) ?? null
}
