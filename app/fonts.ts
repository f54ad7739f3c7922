import localFont from 'next/font/local'

// next/font/local knows no unicode-range per file, so each half of an alphabet is a family of its own; the order in
// globals.css joins them. Only the last one brings size-adjusted fallbacks: in an earlier one they would swallow ą and ł.

const headings = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-headings-latin',
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212'}],
})

const headingsPolish = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-headings-polish',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
  declarations: [{prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB'}],
})

const text = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text-latin',
  adjustFontFallback: false,
  declarations: [{prop: 'unicode-range', value: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212'}],
})

const textPolish = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text-polish',
  adjustFontFallback: 'Arial',
  fallback: ['system-ui', 'sans-serif'],
  declarations: [{prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB'}],
})

/** Class names that define the font variables which globals.css puts together. */
export const fontVariables = [headings, headingsPolish, text, textPolish].map(({variable}) => variable).join(' ')
