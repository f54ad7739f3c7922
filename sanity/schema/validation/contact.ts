import {check, type Check} from './check.ts'

/** Accepts what people write on letterheads: spaces, hyphens, brackets, „wew. 12”. */
export function checkPhone(phone: string | undefined): Check {
  if (!phone) return true
  const [number = '', extension] = phone.split(/\s*wew\.\s*/)
  const digits = number.replace(/[\s()-]/g, '')
  const isNumber = /^(\+\d{10,14}|\d{9}|\d{3,6})$/.test(digits)
  return check(
    isNumber && (extension === undefined || /^\d{1,6}$/.test(extension)),
    'Podaj jeden numer telefonu, na przykład „68 323 18 80”, „+48 600 100 200” albo „68 323 18 80 wew. 12”.',
  )
}
