import {polishMove, polishName, polishText} from './english-left.ts'

// What people write is theirs.
const written = 'textarea, [contenteditable], [data-testid="document-panel-scroller"], [data-testid="tasks-list-item"]'

// Heard and not seen; some of it lies inside a form.
const toldOfMoves = '[id^="DndDescribedBy"], [id^="DndLiveRegion"], [id^="rfd-"]'

const attributes = ['placeholder', 'aria-label']
const named = attributes.map((name) => `[${name}]`).join()

/** Says in Polish what parts of the Studio say in English (english-left.ts), now and as they change; answers how to stop. */
export function speakPolish(root: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const {target, addedNodes} of changes) {
      if (target instanceof Text) translateText(target)
      for (const node of addedNodes) translate(node)
    }
  })
  observer.observe(root, {childList: true, subtree: true, characterData: true})
  translate(root)
  return () => observer.disconnect()
}

function translate(node: Node): void {
  if (node instanceof Text) return translateText(node)
  if (!(node instanceof Element)) return
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text instanceof Text) translateText(text)
  for (const element of [node, ...node.querySelectorAll(named)])
    for (const name of attributes) translateAttribute(element, name)
}

function translateText(text: Text): void {
  const translated = polishOf(text)
  if (translated !== null) text.data = translated
}

function polishOf({data, parentElement}: Text): string | null {
  if (parentElement?.closest(toldOfMoves)) return polishMove(data)
  return parentElement?.closest(written) ? null : polishText(data)
}

function translateAttribute(element: Element, name: string): void {
  const translated = polishName(element.getAttribute(name) ?? '')
  if (translated !== null) element.setAttribute(name, translated)
}
