import {cis} from './chapters/cis.ts'
import {cooperation} from './chapters/cooperation.ts'
import {introduction} from './chapters/introduction.ts'
import {kis} from './chapters/kis.ts'
import {referringInstitutions} from './chapters/referring-institutions.ts'
import {socialCooperative} from './chapters/social-cooperative.ts'
import {wtz} from './chapters/wtz.ts'
import {zaz} from './chapters/zaz.ts'

/** The chapters of the sample edition. Their order on the site is that of `orderRank`. */
export const chapters = [introduction, kis, cis, wtz, zaz, socialCooperative, referringInstitutions, cooperation]
