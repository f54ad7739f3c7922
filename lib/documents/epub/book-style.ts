/** The book's style sheet. Fonts, sizes and colours are the reader's own; this only sets things apart. */
export const bookStyle = `
body { line-height: 1.5; hyphens: manual; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; hyphens: none; }
h2 { margin-top: 2em; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100vh; }
.title-page { margin-top: 8%; }
.signs img { max-width: 24%; margin-inline-end: 1em; vertical-align: middle; }
.easy-read { font-size: 1.2em; }
.terms dt { margin-top: 1em; font-weight: bold; break-after: avoid; }
.terms dfn { font-style: normal; }
.terms dd { margin-inline-start: 1.5em; }
.lead { font-size: 1.15em; }
.number { opacity: 0.75; }
figure { margin: 1.5em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.9em; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; }
caption { text-align: start; font-weight: bold; padding-bottom: 0.5em; }
th.mixed { font-weight: normal; }
th, td { padding: 0.35em 0.5em 0.35em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
blockquote { margin: 1.5em 0; padding-inline-start: 1em; border-inline-start: 2px solid; }
.note { margin: 1.5em 0; padding: 0.25em 1em; border-inline-start: 4px solid; }
.contact { margin: 1.5em 0; padding: 0.25em 1em; border: 1px solid; }
.contact p { margin: 0.35em 0; }
.steps-title { font-weight: bold; }
.steps > li { margin-top: 0.75em; }
nav ol { list-style: none; padding-inline-start: 1em; }
nav li { margin-top: 0.35em; }
`
