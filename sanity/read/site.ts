import {defaultNavigation, navigationLinks} from '#lib/addresses/navigation.ts'

import {keptFetch} from '../fetch.ts'
import {siteQuery} from '../queries/site.ts'

// Every page that is made asks for it. However many are, content is asked a few times a second; and yet no page is made
// without content for long, but says to come back.
const newEnough = 250

const defaultTitle = 'Ścieżki reintegracji społeczno-zawodowej'

/** What stands around every page. It holds also before editors have filled in the settings. */
export async function readSite() {
  const {settings, alerts} = await keptFetch(siteQuery, newEnough)
  const navigation = navigationLinks(settings?.navigation ?? null)
  return {
    title: settings?.title ?? defaultTitle,
    description: settings?.description ?? null,
    organization: settings?.organization ?? null,
    address: settings?.address ?? null,
    phone: settings?.phone ?? null,
    email: settings?.email ?? null,
    bipUrl: settings?.bipUrl ?? null,
    funding: settings?.funding ?? null,
    navigation: navigation.length > 0 ? navigation : defaultNavigation,
    footerLinks: navigationLinks(settings?.footerLinks ?? null),
    alerts,
  }
}
