import {formatDate} from '#lib/polish/dates.ts'

type Checked = {checkedAt?: string | null | undefined; toCheck?: string | null | undefined}

/** How far a provision has been checked: „Sprawdzono 28 listopada 2026 r. Do sprawdzenia: art. 15.” Empty where nobody says. */
export function checkedWords({checkedAt, toCheck}: Checked): string {
  const day = checkedAt ? formatDate(checkedAt) : ''
  const open = (toCheck ?? '').replace(/[.\s]+$/u, '').trim()
  return [day && `Sprawdzono ${day}`, open && `Do sprawdzenia: ${open}.`].filter(Boolean).join(' ')
}
