type HeadingError = {message: string; path: [{_key: string}]}

/**
 * The page title is the only first-level heading, so headings in the body start at level 2 and go down one level at a
 * time (WCAG 1.3.1): screen reader users move by them.
 */
export function checkHeadings(blocks: readonly unknown[] | undefined): true | HeadingError[] {
  const errors: HeadingError[] = []
  let previousLevel = 1
  for (const heading of (blocks ?? []).filter(isHeading)) {
    const level = Number(heading.style.slice(1))
    if (level > previousLevel + 1) errors.push(skippedLevel(heading._key, level, previousLevel))
    previousLevel = level
  }
  return errors.length === 0 || errors
}

function skippedLevel(_key: string, level: number, previousLevel: number): HeadingError {
  const message =
    previousLevel === 1
      ? `Zacznij od nagłówka poziomu 2. Ten ma poziom ${level}.`
      : `Po nagłówku poziomu ${previousLevel} może nastąpić najwyżej poziom ${previousLevel + 1}. Ten ma poziom ${level}.`
  return {message, path: [{_key}]}
}

function isHeading(block: unknown): block is {_key: string; style: string} {
  return (
    typeof block === 'object' &&
    block !== null &&
    '_key' in block &&
    typeof block._key === 'string' &&
    'style' in block &&
    typeof block.style === 'string' &&
    /^h[1-6]$/.test(block.style)
  )
}
