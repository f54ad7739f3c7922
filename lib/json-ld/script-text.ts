import type {JsonLdNode} from './types.ts'

/**
 * JSON-LD as the content of a `<script type="application/ld+json">`: several nodes as one graph. No „<” is left in it,
 * so that nothing in the content can end the element or open another (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function jsonLdText(nodes: readonly JsonLdNode[]): string {
  const [first] = nodes
  const data = nodes.length === 1 && first ? first : {'@graph': nodes}
  return JSON.stringify({'@context': 'https://schema.org', ...data}).replaceAll('<', String.raw`\u003c`)
}
