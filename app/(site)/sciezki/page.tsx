import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {TableOfContents} from '#components/navigation/table-of-contents.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {FinderInvitation} from '#components/pathways/finder-invitation.tsx'
import {PathwayTeaser} from '#components/pathways/pathway-teaser.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {byPathwayGroup} from '#lib/pathways/pathway-groups.ts'
import {slugify} from '#lib/polish/slugs.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {pathwayListQuery} from '#sanity/queries/pathways.ts'

const lead =
  'Typowe drogi od pierwszej rozmowy do pracy. Każda zaczyna się od sytuacji osoby i pokazuje, kto działa na kolejnych etapach.'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: fixedPages.pathways.path,
    title: fixedPages.pathways.title,
    description: lead,
  })
}

export default async function PathwayListPage() {
  const groups = byPathwayGroup(await sanityFetch({query: pathwayListQuery}))
  return (
    <SitePage path={fixedPages.pathways.path} crumbs={[{label: fixedPages.pathways.title}]}>
      <div className="wrap">
        <PageHeading title={fixedPages.pathways.title} lead={lead} />
        <div className="page-grid">
          <div>
            <TableOfContents headings={groups.map(toHeading)} title="Sytuacje" />
          </div>
          <div className="lg:col-span-2">
            <FinderInvitation>
              Nie wiesz, którą wybrać? Odpowiedz na kilka pytań, a&nbsp;pokażemy pasujące ścieżki i&nbsp;miejsca
              w&nbsp;powiecie.
            </FinderInvitation>
            {groups.map(({value, title, pathways}) => (
              <section key={value} aria-labelledby={slugify(title)} className="directory-section">
                <h2 id={slugify(title)}>{title}</h2>
                {pathways.map((pathway) => (
                  <PathwayTeaser key={pathway._id} pathway={pathway} />
                ))}
              </section>
            ))}
          </div>
        </div>
      </div>
    </SitePage>
  )
}

function toHeading({title}: {title: string}) {
  return {anchor: slugify(title), text: title, level: 2} as const
}
