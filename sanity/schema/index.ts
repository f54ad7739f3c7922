import type {DocumentType} from '#lib/addresses/addresses.ts'

import {accordionItem} from './blocks/accordion-item.ts'
import {accordion} from './blocks/accordion.ts'
import {callout} from './blocks/callout.ts'
import {contactCard} from './blocks/contact-card.ts'
import {gallery} from './blocks/gallery.ts'
import {step} from './blocks/step.ts'
import {steps} from './blocks/steps.ts'
import {tableRow} from './blocks/table-row.ts'
import {table} from './blocks/table.ts'
import {video} from './blocks/video.ts'
import {alert} from './documents/alert.ts'
import {chapter} from './documents/chapter.ts'
import {entity} from './documents/entity.ts'
import {eventSeries} from './documents/event-series.ts'
import {event} from './documents/event.ts'
import {finderAnswer} from './documents/finder-answer.ts'
import {glossaryTerm} from './documents/glossary-term.ts'
import {guide} from './documents/guide.ts'
import {newsArticle} from './documents/news-article.ts'
import {newsCategory} from './documents/news-category.ts'
import {page} from './documents/page.ts'
import {pathway} from './documents/pathway.ts'
import {person} from './documents/person.ts'
import {redirect} from './documents/redirect.ts'
import {report} from './documents/report.ts'
import {searchWord} from './documents/search-word.ts'
import {attachment} from './objects/attachment.ts'
import {changeNote} from './objects/change-note.ts'
import {finderExclusion} from './objects/finder-exclusion.ts'
import {finderQuestion} from './objects/finder-question.ts'
import {finderRule} from './objects/finder-rule.ts'
import {internalLink} from './objects/internal-link.ts'
import {legalReference} from './objects/legal-reference.ts'
import {link} from './objects/link.ts'
import {navigationLink} from './objects/navigation-link.ts'
import {pathwayStep} from './objects/pathway-step.ts'
import {picture} from './objects/picture.ts'
import {richText} from './objects/rich-text.ts'
import {simpleText} from './objects/simple-text.ts'
import {accessibilityStatement} from './singletons/accessibility-statement.ts'
import {finder} from './singletons/finder.ts'
import {homePage} from './singletons/home-page.ts'
import {siteSettings} from './singletons/site-settings.ts'

// A new type of document begins in lib/addresses/addresses.ts: there it gets its page, or says that it has none.
const documents = [
  newsArticle,
  newsCategory,
  event,
  eventSeries,
  person,
  guide,
  chapter,
  pathway,
  finderAnswer,
  entity,
  glossaryTerm,
  searchWord,
  page,
  redirect,
  alert,
  report,
] satisfies readonly {name: DocumentType}[]

const singletons = [siteSettings, homePage, accessibilityStatement, finder] satisfies readonly {name: DocumentType}[]

const objects = [
  picture,
  attachment,
  richText,
  simpleText,
  link,
  internalLink,
  legalReference,
  changeNote,
  navigationLink,
  pathwayStep,
  finderRule,
  finderQuestion,
  finderExclusion,
]

const blocks = [table, tableRow, callout, contactCard, accordion, accordionItem, steps, step, gallery, video]

/** Every type of the content model. */
export const schemaTypes = [...documents, ...singletons, ...objects, ...blocks]

/**
 * Types with a single document, whose `_id` is the name of the type. The guide is one too: its chapters are many, the
 * guide is not.
 */
export const singletonTypes: ReadonlySet<string> = new Set([...singletons, guide].map(({name}) => name))
