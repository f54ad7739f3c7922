import {documentPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'

/** The further forms of a chapter, by the last part of their addresses. */
const chapterForms = [
  {form: 'w-skrocie', name: 'w skrócie', label: 'W skrócie', shortLabel: 'W skrócie'},
  {form: 'etr', name: 'tekst łatwy do czytania', label: 'Tekst łatwy do czytania (ETR)', shortLabel: 'Łatwy tekst'},
  {form: 'pjm', name: 'polski język migowy', label: 'Polski język migowy (PJM)', shortLabel: 'Język migowy'},
] as const

/** A form with its names for readers: in a title, on a link, and on a link where there is little room. */
export type NamedForm = (typeof chapterForms)[number]
export type ChapterForm = NamedForm['form']

/** True for the last part of an address that names a form which chapters can have. */
export function isChapterForm(name: string): boolean {
  return chapterForms.some(({form}) => form === name)
}

/** What tells which forms a chapter has; null where the editors left the field empty. */
export type HasForms = {hasKeyPoints: boolean | null; hasEasyRead: boolean | null; hasSignLanguage: boolean | null}

/** The forms that a chapter has besides its full text. */
export function formsOf({hasKeyPoints, hasEasyRead, hasSignLanguage}: HasForms) {
  const has = {'w-skrocie': hasKeyPoints, etr: hasEasyRead, pjm: hasSignLanguage}
  return chapterForms.filter(({form}) => has[form])
}

/** The address of a chapter, or of one of its forms. */
export function chapterPath(slug: string, form: ChapterForm | null = null): string {
  return form ? generatePath(documentPages.chapter.parts.form, {slug, form}) : documentPath('chapter', slug)
}
