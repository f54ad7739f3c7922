import type {SeedDocument} from '../write/seed-document.ts'
import {easyRead} from './chapter-forms/easy-read.ts'
import {keyPoints} from './chapter-forms/key-points.ts'
import {signLanguage} from './chapter-forms/sign-language.ts'
import {cis} from './chapters/cis.ts'
import {cooperation} from './chapters/cooperation.ts'
import {introduction} from './chapters/introduction.ts'
import {kis} from './chapters/kis.ts'
import {referringInstitutions} from './chapters/referring-institutions.ts'
import {socialCooperative} from './chapters/social-cooperative.ts'
import {wtz} from './chapters/wtz.ts'
import {zaz} from './chapters/zaz.ts'

/** The chapters of the sample edition. Their order on the site is that of `orderRank`. */
export const chapters: SeedDocument[] = [
  introduction,
  kis,
  cis,
  wtz,
  zaz,
  socialCooperative,
  referringInstitutions,
  cooperation,
].map(withForms)

function withForms(chapter: SeedDocument): SeedDocument {
  const {[chapter._id]: points} = keyPoints
  const {[chapter._id]: easy} = easyRead
  const {[chapter._id]: recording} = signLanguage
  return {
    ...chapter,
    ...(points && {keyPoints: points}),
    ...(easy && {easyRead: easy}),
    ...(recording && {signLanguage: recording}),
  }
}
