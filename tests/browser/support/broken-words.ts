import type {Page} from '@playwright/test'

/**
 * The words on a page that go on in another line without a hyphen, as „reintegr|acji”: by the places of their letters as
 * they are drawn. What is not drawn (folded away, for hearing alone, beyond a cut) is left out.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = new Set<string>()
    const range = document.createRange()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const {currentNode: text} = texts
      if (!(text instanceof Text) || !text.parentElement || !isDrawn(text.parentElement)) continue
      // A hyphen of the word's own, or of the site's, ends a part.
      for (const {0: part, index} of text.data.matchAll(/\p{L}{2,}/gu)) {
        const lines = Array.from(part, (_, at) => lineOf(text, index + at))
        const at = lines.findIndex((line, letter) => letter > 0 && line > (lines[letter - 1] ?? line))
        if (at > 0) broken.add(`${part.slice(0, at)}|${part.slice(at)} <${text.parentElement.outerHTML.slice(0, 80)}>`)
      }
    }
    return [...broken]

    /** Where the line of a letter begins, from the top. */
    function lineOf(text: Text, letter: number): number {
      range.setStart(text, letter)
      range.setEnd(text, letter + 1)
      // The first letter after a hyphen has two boxes, of which the hyphen is the first.
      const box = [...range.getClientRects()].findLast(({width}) => width > 0)
      return box ? Math.round(box.bottom) : Number.NaN
    }

    function isDrawn(element: Element): boolean {
      if (!element.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true})) return false
      for (let each: Element | null = element; each; each = each.parentElement) {
        const {overflow, webkitLineClamp, clipPath} = getComputedStyle(each)
        if (webkitLineClamp !== 'none') return false
        if (overflow === 'hidden' && (clipPath !== 'none' || each.clientWidth <= 1)) return false
      }
      return !element.closest('script, style, option, svg, code')
    }
  })
}
