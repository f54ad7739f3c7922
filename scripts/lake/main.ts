import {runLake, settingsIn} from '../../sanity/lake/src/index.ts'
import {polishTexts} from './polish-texts.ts'
import {roles} from './roles.ts'
import {tokensIn} from './tokens.ts'

/* The lake as this site runs it: with its words, its roles and its programs' tokens. */
try {
  // That token is among ours, by the name that history shows.
  const settings = settingsIn({...process.env, LAKE_TOKEN: ''})
  await runLake({...settings, roles, texts: polishTexts, tokens: [...settings.tokens, ...tokensIn(process.env)]})
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
