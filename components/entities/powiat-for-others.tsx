import {fixedPages} from '#lib/addresses/addresses.ts'
import {directoryPath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {absoluteUrl} from '#lib/site/env.ts'

/** What a gmina or a social worker takes from the page of a powiat: its address to link to, and the list on paper. */
export function PowiatForOthers({powiat, isEmpty}: {powiat: string; isEmpty: boolean}) {
  return (
    <section aria-labelledby="dla-gmin" className="directory-section print:hidden">
      <h2 id="dla-gmin">Dla gmin i&nbsp;instytucji</h2>
      <p className="mt-4">Adres tego wykazu, do podlinkowania na stronie gminy lub ośrodka. Nie zmieni się:</p>
      <p className="mt-2">
        <code translate="no" className="select-all bg-sunk px-2 py-1 break-all">
          {absoluteUrl(directoryPath({powiat}))}
        </code>
      </p>
      {!isEmpty && (
        <p className="mt-4">
          <a href={generatePath(fixedPages.entities.parts.powiatPrint, {powiat})}>Lista do druku</a>
        </p>
      )}
    </section>
  )
}
