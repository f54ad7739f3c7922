import {mailHref} from '#lib/addresses/links.ts'

const tracking = /^(?:utm_|fbclid$|gclid$|dclid$|msclkid$|mc_[ce]id$|igshid$|yclid$|_ga$|__tn__$|__xts__|ref_src$)/i

/** Hosts of the former site. */
const formerHost = /^(?:www\.)?es\.lubuskie\.pl$/i

/** What the Wayback Machine puts before an address; in what it sends itself, without its host. */
const archive = /^(?:https?:\/\/web\.archive\.org)?\/web\/\d+[a-z_]*\/(?=https?:)/i

/**
 * Where a link of a page leads: absolute, without what it only had to follow people (`fbclid`, `utm_…`), and without
 * Facebook's detour and the Wayback Machine's. What was meant for a host or a mailbox (`www.rops.pl`, `biuro@rops.pl`) leads
 * there. Null for what is no address, or leads to a place on the same page.
 *
 * @param pageAddress where the page stood, for links that are relative to it
 */
export function cleanAddress(href: string, pageAddress: string | null): string | null {
  const written = href
    .trim()
    .replace(archive, '')
    .replace(/^(?=www\.)/i, 'http://')
  if (/^tel:/i.test(written)) return written.replace(/\s+/g, '')
  if (/^mailto:|^[^\s@/:?#]+@[^\s@/:?#]+\.\p{L}{2,}$/iu.test(written)) return mailHref(written.replace(/^mailto:/i, ''))
  if (written === '' || written.startsWith('#')) return null
  const url = URL.parse(written, absolute(pageAddress) ?? formerSite)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const onward =
    /(?:^|\.)facebook\.com$/.test(url.hostname) && url.pathname === '/l.php'
      ? URL.parse(url.searchParams.get('u') ?? '')
      : null
  const target = onward ?? url
  const kept = [...target.searchParams.keys()].filter((name) => !tracking.test(name))
  // What has nothing to lose stays as it was written, escapes and all.
  if (kept.length < [...target.searchParams.keys()].length) {
    for (const name of new Set(target.searchParams.keys())) if (tracking.test(name)) target.searchParams.delete(name)
  }
  return target.href
}

const formerSite = 'http://es.lubuskie.pl/'

function absolute(address: string | null): string | null {
  const url = address ? URL.parse(address.trim().replace(archive, ''), formerSite) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

/** True for an address of the former site. */
export function isFormer(href: string): boolean {
  return formerHost.test(URL.parse(href)?.hostname ?? '')
}
