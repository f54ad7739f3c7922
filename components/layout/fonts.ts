import localFont from 'next/font/local'

// The letters of Polish texts come from files of ours (`npm run fonts`), all others from the packages' own, which a
// browser fetches only for a page that has such a letter. next/font/local knows no unicode-range per file, so each set of
// letters is a family of its own; globals.css joins them. Only one family of each face brings size-adjusted fallbacks,
// the last: in an earlier one they would swallow the letters of the later ones. The soft hyphen, which has no picture,
// belongs to the first: Chromium fetches the file that claims it when the page is laid out before its fonts have come.

const headings = localFont({
  src: './fonts/headings.woff2',
  weight: '380 600',
  variable: '--font-headings-latin',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0, U+00A7, U+00AB, U+00AD, U+00B0-00B3, U+00B7, U+00BB, U+00D3, U+00D7, U+00F3, U+2010-2026, U+2032-2033, U+20AC, U+2190-2192, U+2212',
    },
  ],
})

const headingsPolish = localFont({
  src: './fonts/headings-polish.woff2',
  weight: '380 600',
  variable: '--font-headings-polish',
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+0104-0107, U+0118-0119, U+0141-0144, U+015A-015B, U+0179-017C'}],
})

const headingsOther = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-headings-other',
  preload: false,
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+00A1-00AC, U+00AE-00FF, U+2122'}],
})

const headingsExtended = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-headings-extended',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
  declarations: [{prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB'}],
})

const text = localFont({
  src: './fonts/text.woff2',
  weight: '400 700',
  variable: '--font-text-latin',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0, U+00A7, U+00AB, U+00AD, U+00B0-00B3, U+00B7, U+00BB, U+00D3, U+00D7, U+00F3, U+2010-2026, U+2032-2033, U+20AC, U+2190-2192, U+2212',
    },
  ],
})

const textPolish = localFont({
  src: './fonts/text-polish.woff2',
  weight: '400 700',
  variable: '--font-text-polish',
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+0104-0107, U+0118-0119, U+0141-0144, U+015A-015B, U+0179-017C'}],
})

const textOther = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text-other',
  preload: false,
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+00A1-00AC, U+00AE-00FF, U+2122'}],
})

const textExtended = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text-extended',
  preload: false,
  adjustFontFallback: 'Arial',
  fallback: ['system-ui', 'sans-serif'],
  declarations: [{prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB'}],
})

const italic = localFont({
  src: './fonts/text-italic.woff2',
  style: 'italic',
  weight: '400 700',
  variable: '--font-italic-latin',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0, U+00A7, U+00AB, U+00AD, U+00B0-00B3, U+00B7, U+00BB, U+00D3, U+00D7, U+00F3, U+2010-2026, U+2032-2033, U+20AC, U+2190-2192, U+2212',
    },
  ],
})

const italicPolish = localFont({
  src: './fonts/text-italic-polish.woff2',
  style: 'italic',
  weight: '400 700',
  variable: '--font-italic-polish',
  preload: false,
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+0104-0107, U+0118-0119, U+0141-0144, U+015A-015B, U+0179-017C'}],
})

/** Class names that define the font variables which globals.css puts together. */
export const fontVariables = [
  headings,
  headingsPolish,
  headingsOther,
  headingsExtended,
  text,
  textPolish,
  textOther,
  textExtended,
  italic,
  italicPolish,
]
  .map(({variable}) => variable)
  .join(' ')
