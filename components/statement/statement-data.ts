import type {SimpleText} from '#lib/rich-text/rich-text.ts'

/** The accessibility statement as editors keep it. */
export type StatementData = {
  entityName: string | null
  websiteName: string | null
  publishedAt: string | null
  updatedAt: string | null
  status: 'full' | 'partial' | 'none' | null
  nonCompliantContent: SimpleText | null
  disproportionateBurden: SimpleText | null
  assessmentUrl: string | null
  exemptContent: SimpleText | null
  preparedAt: string | null
  reviewedAt: string | null
  method: 'selfAssessment' | 'externalAudit' | 'contractorStatement' | null
  reportUrl: string | null
  features: SimpleText | null
  keyboardShortcuts: SimpleText | null
  contactName: string | null
  email: string | null
  phone: string | null
  architecture: SimpleText | null
  architectureUrl: string | null
  communication: SimpleText | null
  applications: SimpleText | null
}
