import {maxPasswordLength, minPasswordLength, passwordLength} from './passwords.ts'

let leaked: Promise<ReadonlySet<string>> | null = null

/**
 * True for a password that is known from leaks, by a list that comes with the lake (nobody is asked), whatever its letters'
 * case: the whole of it, what is left without digits and signs at its ends, or what it repeats. Also for a repetition
 * of something that were too short by itself. NIST SP 800-63B-4, 3.1.1.2, asks for such a list.
 */
export async function isKnownFromLeaks(password: string): Promise<boolean> {
  const plain = password.normalize('NFKC').toLowerCase().slice(0, maxPasswordLength)
  const repeated = /^(.+?)\1+$/su.exec(plain)?.[1] ?? plain
  if (passwordLength(repeated) < minPasswordLength && repeated !== plain) return true
  const list = await (leaked ??= readList())
  return [plain, plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')].some((each) => list.has(each))
}

// Read when the first password is chosen: a start needs it not.
async function readList(): Promise<ReadonlySet<string>> {
  const {dictionary} = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
