import {plPLLocale} from '@sanity/locale-pl-pl'
import {definePlugin, type LocaleDefinition, type LocaleResourceBundle} from 'sanity'

import {comments} from './comments.ts'
import {copyPaste} from './copy-paste.ts'
import {feedback} from './feedback.ts'
import {presentation} from './presentation.ts'
import {releases, scheduledDrafts} from './releases.ts'
import {structure} from './structure.ts'
import {studioContent} from './studio-content.ts'
import {studioFrame} from './studio-frame.ts'
import {tasks} from './tasks.ts'
import {validation} from './validation.ts'

/**
 * Polish as the only language of the Studio. The texts of @sanity/locale-pl-pl come first; ours add what it lacks
 * (every plural, everything new since Studio 5) and replace what a machine translated wrongly.
 */
export const polishLocale = definePlugin({
  name: 'polish-locale',
  i18n: {locales: () => [{id: 'pl-PL', title: 'Polski', weekInfo, bundles: [...packageBundles(), ...ourBundles]}]},
})

const weekInfo = {firstDay: 1, minimalDays: 4, weekend: [6, 7]} satisfies LocaleDefinition['weekInfo']

const ourBundles: LocaleResourceBundle[] = Object.entries({
  studio: {...studioFrame, ...studioContent},
  structure,
  validation,
  'copy-paste': copyPaste,
  comments,
  tasks,
  feedback,
  presentation,
  releases,
  singleDocRelease: scheduledDrafts,
}).map(([namespace, resources]) => ({locale: 'pl-PL', namespace, resources}))

function packageBundles() {
  const locales = plPLLocale().i18n?.locales
  if (!Array.isArray(locales)) throw new Error('@sanity/locale-pl-pl no longer gives its texts as a list of locales.')
  return locales.flatMap(({bundles}) => bundles ?? [])
}
