/** Pixels of CSS that a sign takes where there is room. */
export type Size = {width: number; height: number}

const height = 64

/**
 * How large a sign is drawn in a row: it fits the box of the Union's sign, so that none is higher or wider than that one
 * (rules for the visibility of European funds 2021–2027).
 */
export function signSize(sign: Size, union: Size): Size {
  const box = {width: (union.width / union.height) * height, height}
  const scale = Math.min(box.width / sign.width, box.height / sign.height)
  return {width: Math.floor(sign.width * scale), height: Math.floor(sign.height * scale)}
}
