import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineType} from 'sanity'

import {statementWarnings} from '#lib/statement/accessibility-review.ts'

import {contactFields} from './accessibility-statement/contact-fields.ts'
import {contentFields} from './accessibility-statement/content-fields.ts'
import {preparationFields} from './accessibility-statement/preparation-fields.ts'
import {statusTitle, subjectFields} from './accessibility-statement/subject-fields.ts'

/**
 * The declaration required by the act of 4 April 2019. Fields follow „Warunki techniczne publikacji i struktura
 * dokumentu elektronicznego deklaracji dostępności”, version 2.0; fixed sentences are added by the site.
 */
export const accessibilityStatement = defineType({
  name: 'accessibilityStatement',
  title: 'Deklaracja dostępności',
  type: 'document',
  icon: CheckmarkCircleIcon,
  groups: [
    {name: 'subject', title: 'Podmiot i stan', default: true},
    {name: 'content', title: 'Niedostępne treści'},
    {name: 'preparation', title: 'Przygotowanie'},
    {name: 'contact', title: 'Kontakt i dostępność siedziby'},
  ],
  fields: [...subjectFields, ...contentFields, ...preparationFields, ...contactFields],
  // Warnings, so that a declaration past its review can still be corrected and published.
  validation: (rule) =>
    rule
      .custom((statement) => {
        const [first, ...others] = statementWarnings(statement ?? null)
        return first ? {message: [first, ...others].join(' ')} : true
      })
      .warning(),
  preview: {
    select: {status: 'status'},
    prepare: ({status}) => ({title: 'Deklaracja dostępności', subtitle: statusTitle(status)}),
  },
})
