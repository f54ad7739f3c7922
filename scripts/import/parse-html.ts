import {JSDOM} from 'jsdom'

const {DOMParser} = new JSDOM('').window
const parser = new DOMParser()

/** A document of HTML. Its scripts are not run, and nothing that it names is fetched. */
export function parseHtml(html: string): Document {
  return parser.parseFromString(html, 'text/html')
}
