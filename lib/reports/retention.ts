import {counted} from '#lib/polish/plurals.ts'

/** For how many days a handled report stays, where the settings do not say it. */
export const usualRetentionDays = 30
export const retentionBounds = {min: 1, max: 365} as const

/** For how many days a handled report stays, by the settings of the site. */
export function retentionDays(setting: number | null): number {
  const {min, max} = retentionBounds
  return setting !== null && Number.isInteger(setting) && setting >= min && setting <= max
    ? setting
    : usualRetentionDays
}

/** „po 30 dniach”. */
export function afterDays(days: number): string {
  return `po ${counted(days, {one: 'dniu', few: 'dniach', many: 'dniach'})}`
}
