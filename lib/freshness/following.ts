import {processWide} from './process-wide.ts'

/** How the site follows content: whether it is connected, and since when. All times are ms since the epoch. */
export type Following = {
  isConnected: boolean
  /** When the connection was made, or lost; in the beginning, when the first was tried. */
  since: number
  /** The last event, of whatever kind. */
  lastEvent: number | null
  /** The last change that was judged: what is kept under its tags has expired. */
  lastJudged: number | null
}

declare global {
  interface ProcessWide {
    following: Following
  }
}

/** How this process follows content. */
export function siteFollowing(): Following {
  return processWide('following', () => ({isConnected: false, since: Date.now(), lastEvent: null, lastJudged: null}))
}

/** Of how many seconds the site does not know whether something has changed: 0 while it follows. */
export function lagSeconds({isConnected, since}: Following, now: number): number {
  return isConnected ? 0 : Math.max(0, Math.round((now - since) / 1000))
}
