import {defineQuery} from 'next-sanity'

import {simpleTextFields} from './fragments.ts'

/** The accessibility statement, with the contact of the site for what it leaves out. */
export const accessibilityStatementQuery = defineQuery(/* groq */ `
  *[_type == "accessibilityStatement"][0]{
    entityName, websiteName, publishedAt, updatedAt, status,
    nonCompliantContent[]{${simpleTextFields}},
    disproportionateBurden[]{${simpleTextFields}},
    assessmentUrl,
    exemptContent[]{${simpleTextFields}},
    preparedAt, reviewedAt, method, reportUrl,
    features[]{${simpleTextFields}},
    keyboardShortcuts[]{${simpleTextFields}},
    contactName, email, phone,
    architecture[]{${simpleTextFields}},
    architectureUrl,
    communication[]{${simpleTextFields}},
    applications[]{${simpleTextFields}}
  }
`)
