import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'

/** WCAG 1.1.1: a picture has a text alternative, or is marked as one that says nothing. */
export function checkAltText(alt: string | undefined, picture: unknown): Check {
  if (!valueOf(picture, 'asset') || valueOf(picture, 'decorative') === true) return true
  return check(
    Boolean(alt?.trim()),
    'Opisz zdjęcie słowami dla osób, które go nie widzą, albo zaznacz, że jest ozdobne.',
  )
}

const fileName = /^(img|dsc|dcim|image|obraz|zdj[eę]cie)?[\s_-]*\d*\.?(jpe?g|png|gif|webp|avif)?$/i

/** Catches what is typed only to silence the rule above. */
export function checkAltTextSaysSomething(alt: string | undefined): Check {
  if (!alt?.trim()) return true
  return check(!fileName.test(alt.trim()), 'To wygląda na nazwę pliku. Napisz, co widać na zdjęciu.')
}
