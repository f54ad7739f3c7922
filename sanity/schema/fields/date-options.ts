/** How editors see and type points in time: the Polish way, in Polish time wherever their computer is. */
export const dateTimeOptions = {
  dateFormat: 'DD.MM.YYYY',
  timeFormat: 'HH:mm',
  timeStep: 15,
  displayTimeZone: 'Europe/Warsaw',
  allowTimeZoneSwitch: false,
}

export const dateOptions = {dateFormat: 'DD.MM.YYYY'}
