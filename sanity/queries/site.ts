import {defineQuery} from 'next-sanity'

import {addressed, pictureFields, startMoment} from './fragments.ts'

/** What stands around every page: name, navigation, contact, notices. */
export const siteQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{
    title, description, organization, address, phone, email, bipUrl,
    funding{
      projectTitle, amount, "page": page->{${addressed}},
      europeanFunds{${pictureFields}}, republic{${pictureFields}},
      europeanUnion{${pictureFields}}, region{${pictureFields}}
    },
    navigation[]{_key, label, path, "target": target->{${addressed}}},
    footerLinks[]{_key, label, path, "target": target->{${addressed}}}
  },
  "alerts": *[_type == "alert"] | order(${startMoment} desc, _id){_id, title, severity, text, link, startsAt, endsAt}
}`)
