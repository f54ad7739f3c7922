import {hash} from 'node:crypto'

/** The look of the lake's own pages: readable without script, in light and dark, on a phone and on paper. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#17221f, #e9efec);
  --quiet: light-dark(#4b5a55, #a9b8b2);
  --ground: light-dark(#f4f6f3, #101715);
  --sheet: light-dark(#ffffff, #18211e);
  --rule: light-dark(#82918b, #7d8f88);
  --accent: light-dark(#14594a, #7fd1bb);
  --on-accent: light-dark(#ffffff, #0b1f1a);
  --alarm: light-dark(#a3241b, #ff9d92);
}
* { box-sizing: border-box }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-items: center;
  padding: 2rem 1.25rem;
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.6 ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main {
  width: 100%;
  max-width: 30rem;
  padding: clamp(1.75rem, 6vw, 3.25rem);
  background: var(--sheet);
  border-top: .375rem solid var(--accent);
  border-radius: .25rem;
}
.place { margin: 0 0 .5rem; color: var(--quiet) }
h1 { margin: 0 0 1.75rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em }
h2 { margin: 0 0 .5rem; font-size: 1.125rem; line-height: 1.35 }
p { margin: 0 0 1rem }
label { display: block; margin-bottom: .25rem; font-weight: 600 }
.hint { margin: 0 0 .5rem; color: var(--quiet); font-size: 1rem }
.field { margin-bottom: 1.5rem }
.field.wrong { padding-left: 1rem; border-left: .25rem solid var(--alarm) }
input {
  width: 100%;
  min-height: 3rem;
  padding: .5rem .75rem;
  border: 1px solid var(--rule);
  border-radius: .25rem;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
input[readonly] { background: var(--ground) }
.wrong input { border: 2px solid var(--alarm) }
.problem { margin: 0 0 .5rem; color: var(--alarm); font-weight: 600 }
a { color: var(--accent) }
.qr { display: block; width: 14rem; max-width: 100%; border-radius: .25rem }
.key { font: 600 1.125rem/1.6 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere }
.summary { margin-bottom: 2rem; padding: 1.25rem; border: .25rem solid var(--alarm) }
.summary ul { margin: 0; padding-left: 1.25rem }
.summary a { color: var(--alarm); font-weight: 600 }
button, .button {
  display: inline-block;
  min-height: 3rem;
  padding: .625rem 1.75rem;
  border: 0;
  border-radius: .25rem;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
button:hover, .button:hover { text-decoration: underline; text-underline-offset: .2em }
:focus-visible { outline: .1875rem solid var(--accent); outline-offset: .1875rem }
.summary:focus { outline: .1875rem solid var(--alarm); outline-offset: .1875rem }
.aside { margin: 2rem 0 0; color: var(--quiet); font-size: 1rem }
`

/** The source expression that lets the stylesheet, and no other, apply under a Content-Security-Policy. */
export const stylesheetHash = `'sha256-${hash('sha256', stylesheet, 'base64')}'`
