import {polish} from '#lib/polish/typography.ts'
import {searchPath} from '#lib/search/search-path.ts'

import {SiteParts} from './site-parts.tsx'

const examples = ['renta socjalna', 'KIS w Lubsku', 'jak dostać się do CIS', 'art. 10a', 'Dz.U. 2025 poz. 83']

/** What can be asked, before anything was. */
export function SearchStart() {
  return (
    <div className="page-grid pt-8">
      <div className="rich-text lg:col-start-2">
        <p>
          Wpisz słowo, skrót, nazwę miejscowości, artykuł albo numer telefonu. Odmiana słów nie ma znaczenia, a polskie
          znaki można pominąć.
        </p>
        <h2>Na przykład</h2>
        <ul className="plain-list">
          {examples.map((example) => (
            <li key={example}>
              <a href={searchPath(example)}>{polish(example)}</a>
            </li>
          ))}
        </ul>
        <h2>Części serwisu</h2>
        <SiteParts />
      </div>
    </div>
  )
}
