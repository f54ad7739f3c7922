import {runLake, settingsIn} from '../../sanity/lake/src/index.ts'
import {beforeRelease} from '../../sanity/studio/publish/publish-steps.ts'
import {polishTexts} from './polish-texts.ts'
import {roles} from './roles.ts'
import {tokensIn} from './tokens.ts'

/* The lake as this site runs it: with its words, its roles, its programs' tokens, and what belongs to a publication. */
try {
  // Those tokens are among ours, by the names that history and the Studio show.
  const settings = settingsIn({...process.env, LAKE_TOKEN: '', LAKE_METRICS_TOKEN: ''})
  const tokens = [...settings.tokens, ...tokensIn(process.env)]
  await runLake({...settings, roles, texts: polishTexts, tokens, beforeRelease})
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
