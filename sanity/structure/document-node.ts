import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {subjectTypes} from '#lib/reports/subject.ts'

import {DocumentReports} from '../studio/reports/document-reports.tsx'

/** What an open document shows: its form, and beside it what readers have reported about it. */
export const documentNode: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  if (!subjectTypes.some((type) => type === schemaType)) return S.document()
  return S.document().views([
    S.view.form().title('Treść'),
    S.view.component(DocumentReports).id('zgloszenia').title('Zgłoszenia'),
  ])
}
