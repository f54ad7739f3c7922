import type {Picture} from '#lib/rich-text/rich-text.ts'

/** The project that pays for the site, with the signs that its rules ask for, as editors set them. */
export type FundingProject = {
  europeanFunds: Picture | null
  republic: Picture | null
  europeanUnion: Picture | null
  region: Picture | null
  projectTitle: string | null
  amount: string | null
}

/** Pixels of CSS that a sign takes where there is room. */
export type Size = {width: number; height: number}

const height = 64
const order = ['europeanFunds', 'republic', 'europeanUnion', 'region'] as const

/** The signs in their fixed order, each with its own size and that in the row; none without the Union's sign. */
export function fundingSigns(funding: FundingProject | null | undefined) {
  const union = sizeOf(funding?.europeanUnion)
  if (!funding || !union) return []
  return order.flatMap((role) => {
    const {asset, alt = null} = funding[role] ?? {}
    const own = sizeOf(funding[role])
    return asset && own ? [{role, alt: alt ?? '', asset, own, size: signSize(own, union)}] : []
  })
}

/** The project in a sentence, „Dofinansowane przez Unię Europejską” before it where no signs say so; empty without one. */
export function fundingWords({projectTitle, amount}: FundingProject, hasSigns: boolean): string {
  if (!projectTitle) return ''
  const project = `Projekt „${projectTitle}”${amount ? `, wsparcie z Unii Europejskiej: ${amount}` : ''}.`
  return hasSigns ? project : `Dofinansowane przez Unię Europejską. ${project}`
}

/**
 * How large a sign is drawn in a row: it fits the box of the Union's sign, so that none is higher or wider than that one
 * (rules for the visibility of European funds 2021–2027).
 */
export function signSize(sign: Size, union: Size): Size {
  const box = {width: (union.width / union.height) * height, height}
  const scale = Math.min(box.width / sign.width, box.height / sign.height)
  return {width: Math.floor(sign.width * scale), height: Math.floor(sign.height * scale)}
}

function sizeOf(sign: Picture | null | undefined): Size | null {
  const {width, height: high} = sign?.asset ?? {}
  return width && high ? {width, height: high} : null
}
