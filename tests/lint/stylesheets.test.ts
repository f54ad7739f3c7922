import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {compile} from 'tailwindcss'
import {expect, test} from 'vitest'

/*
 * Layout, spacing, type and colour are Tailwind's utilities in the component that they are for, from the tokens of
 * app/globals.css. What these tests hold is what a reader of the components relies on: few stylesheets, few lengths.
 */
const folders = ['app', 'components', 'lib/enhancements']
const stylesheets = filesIn(['app', 'components'], /\.css$/)
const code = filesIn(folders, /(?<!studio-app)\.tsx?$/)
const theme = /@theme \{(.*?)\n\}/s.exec(textOf('app/globals.css'))?.[1] ?? ''

test('all stylesheets together have at most 800 lines', () => {
  const lines = stylesheets.map((file) => textOf(file).trimEnd().split('\n').length)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(800)
})

test('the theme has at most twenty lengths', () => {
  expect(lengthsOf(theme).length).toBeGreaterThan(10)
  expect(lengthsOf(theme).length).toBeLessThanOrEqual(20)
})

test('no stylesheet and no class has a length beside them', () => {
  const strays = stylesheets.flatMap((file) => straysIn(file, textOf(file).replace(theme, '')))
  expect([...strays, ...code.flatMap((file) => straysIn(file, classesOf(textOf(file)).join('\n')))]).toEqual([])
})

test('no class takes a step that the scale has not: Tailwind would say nothing, and draw nothing', () => {
  expect(code.flatMap((file) => unknownSteps(classesOf(textOf(file))).map((name) => `${file}: ${name}`))).toEqual([])
})

test('every class of the stylesheets is given by a component or a script', () => {
  const texts = code.map(textOf).join('\n')
  const isGiven = (name: string) => new RegExp(`["'\`\\s]${name}["'\`\\s]`).test(texts)
  const named = stylesheets.flatMap((file) => [...selectorsOf(textOf(file)).matchAll(/\.([a-z][a-z0-9-]*)/g)])
  expect(named.length).toBeGreaterThan(20)
  expect(named.flatMap(([, name]) => (name && isGiven(name) ? [] : [name]))).toEqual([])
})

test('every class of a component is one of Tailwind, of the stylesheets, or found by a selector in code', async () => {
  const planted = attributesOf('<p className="mt-4 planted"><b className={`font-bold ${look} margin-note`}>')
  const given = code.flatMap((file) => attributesOf(textOf(file)))
  const ofTailwind = await tailwindClasses([...planted, ...given])
  const texts = [...code, ...stylesheets].map(textOf).join('\n')
  const isUnknown = (name: string) =>
    !/^(?:group|peer)(?:\/|$)/.test(name) && !texts.includes(`.${name}`) && !ofTailwind.has(name)
  expect(planted.filter(isUnknown)).toEqual(['planted', 'margin-note'])
  expect(given.filter(isUnknown)).toEqual([])
})

test('a length, a step and a class are found where they are planted', () => {
  expect(straysIn('planted.css', 'p {\n  margin: 0.7rem;\n}\n@container (min-width: 56rem) {}')).toEqual([
    'planted.css: margin: 0.7rem;',
  ])
  const strays = ['mt-[0.7rem]', 'p-[0.7em]', 'rounded-[4px]', 'mt-[10mm]', 'lg:max-h-[calc(100vh-3em)]', 'text-[9pt]']
  const fitting = ['mt-4', 'max-w-[15em]', 'underline-offset-[0.2em]', 'print:mt-[10mm]', 'start-[calc(50%-1px)]']
  const planted = `<p className="${[...strays, ...fitting].join(' ')} before:size-[0.5em] @[17em]:sticky w-[30%]">`
  expect(straysIn('planted.tsx', classesOf(planted).join('\n'))).toEqual(strays.map((name) => `planted.tsx: ${name}`))
  expect(
    straysIn('planted.css', '  @apply mt-4 rounded-[2px];\n  border: 2px solid;\n  gap: 4px;\n  top: 3mm;'),
  ).toEqual(['planted.css: rounded-[2px];', 'planted.css: gap: 4px;', 'planted.css: top: 3mm;'])
  expect(unknownSteps(classesOf(`<p className={\`lg:-mt-7 \${other} mt-4 col-span-2\`}>`))).toEqual(['lg:-mt-7'])
  expect(lengthsOf('  --spacing-0: 0px;\n  --spacing-1: 0.25rem;\n  --text-sm--line-height: 1.5;')).toEqual([
    'spacing-1',
  ])
})

function lengthsOf(css: string): string[] {
  const tokens = [...css.matchAll(/--((?:spacing|text|container)-[\w.-]+): ([^;]+);/g)]
  return tokens.flatMap(([, name, value]) => (name && /rem|px|em/.test(value ?? '') && value !== '0px' ? [name] : []))
}

/** What is asked in a query is no length that anything is drawn by. */
function straysIn(file: string, text: string): string[] {
  const isOfPaper = /\bprint\.css$/.test(file)
  const strays = text.split('\n').flatMap((line) => {
    if (/^\s*@apply\b/.test(line) || /\.tsx?$/.test(file)) return line.trim().split(/\s+/).filter(isStrayClass)
    if (/^\s*(?:@|\/?\*)/.test(line)) return []
    const isLine = /\b(?:border|outline)(?!-radius)/.test(line)
    const isStray = /\drem\b/.test(line) || (/\dpx\b/.test(line.replaceAll(hairline, '')) && !(isLine || isOfPaper))
    return isStray || (/\d(?:mm|cm|pt)\b/.test(line) && !isOfPaper) ? [line.trim()] : []
  })
  return strays.map((stray) => `${file}: ${stray}`)
}

const hairline = /\b[01]px\b/g
// What is drawn along with letters, or is as wide as so many of them, is measured by them.
const byLetters =
  /(?:^|:)(?:decoration|underline-offset|tracking|max-w|min-w|flex|grid-cols)-\[|(?:^|:)(?:before|after):/

/** A length in brackets that no token has. Shares of a page or a box are none, and paper has its own. */
function isStrayClass(name: string): boolean {
  const lengths = name
    .replaceAll(/@\[[^\]]*\]:/g, '')
    .replaceAll(hairline, '')
    .matchAll(/\[[^\]]*?\d(rem|px|em|ch|ex|lh|mm|cm|in|pt)\b[^\]]*\]/g)
  return [...lengths].some(([, unit = '']) => {
    if (/(?:^|:)print:/.test(name)) return !/mm|pt|em/.test(unit)
    return unit !== 'em' || !byLetters.test(name)
  })
}

/** Every word of every string, among them the classes; what a picture's `sizes` say to the browser is none. */
function classesOf(text: string): string[] {
  const strings = [
    ...text.replaceAll(/'\(min-width:[^']*'|"\(min-width:[^"]*"/g, '').matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g),
  ]
  return strings.flatMap((found) => (found[1] ?? found[2] ?? found[3] ?? '').split(/\s+/))
}

/** The classes that stand in an attribute. */
function attributesOf(text: string): string[] {
  const attributes = text.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)
  const lists = [...attributes].map(([, plain, pieced]) => plain ?? pieced?.replaceAll(/\$\{[^}]*\}/g, ' ') ?? '')
  return lists.flatMap((list) => list.split(/\s+/).filter((name) => name !== ''))
}

/** Those of the classes that Tailwind, with the site's theme, makes something of. */
async function tailwindClasses(classes: string[]): Promise<Set<string | undefined>> {
  const own = textOf('app/globals.css').replaceAll(/@(?:source|import '\.\.).*\n/g, '')
  const utilities = stylesheets.flatMap((file) => textOf(file).match(/@utility .*?\n\}/gs) ?? [])
  const compiler = await compile([own, ...utilities].join('\n'), {
    loadStylesheet: async (id, base) => ({path: id, base, content: textOf('node_modules/tailwindcss/index.css')}),
  })
  const selectors = compiler.build(classes).matchAll(/\.((?:\\.|[\w\u0080-\uFFFF-])+)/g)
  return new Set([...selectors].map(([, name]) => name?.replaceAll(/\\(.)/g, '$1')))
}

function selectorsOf(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split('\n')
    .filter((line) => /[,{]$/.test(line))
    .join('\n')
}

function unknownSteps(classes: readonly string[]): string[] {
  const steps = new Set([...theme.matchAll(/--spacing-([\d.]+):/g)].map(([, step]) => step))
  const spaced =
    /^(?:\S+:)?-?(?:m|p|gap|size|w|h|min-w|min-h|max-w|max-h|inset|top|bottom|start|end)[trblxyse]?(?:-[xy])?-(\d+(?:\.\d+)?)!?$/
  return classes.filter((name) => {
    const step = spaced.exec(name)?.[1]
    return step !== undefined && !steps.has(step)
  })
}

function filesIn(roots: readonly string[], pattern: RegExp): string[] {
  const entries = roots.flatMap((root) => readdirSync(root, {withFileTypes: true, recursive: true}))
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({parentPath, name}) => join(parentPath, name))
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}
