/** What every entity has a place for, as queries deliver it; what is not known is null. */
export type EntityBasics = {
  name: string | null
  slug: string | null
  kind: string | null
  operator: string | null
  powiat: string | null
  address: string | null
  phone: string | null
  email: string | null
  website: string | null
  verifiedAt: string | null
  source: string | null
  sample: boolean | null
}
