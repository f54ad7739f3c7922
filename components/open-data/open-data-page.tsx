import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref} from '#lib/addresses/links.ts'
import {dataCheckedAt, dataDescription, dataForms, type Publisher} from '#lib/open-data/catalog.ts'
import {openFields} from '#lib/open-data/fields.ts'
import type {OpenData} from '#lib/open-data/open-entity.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {DateText} from '../content/date-text.tsx'
import {Facts} from '../content/facts.tsx'
import {MaybeLink} from '../content/maybe-link.tsx'
import {PageHeading} from '../layout/page-heading.tsx'

const {parts, title} = fixedPages.openData
const entryForms = {one: 'wpis', few: 'wpisy', many: 'wpisów'}

/** What may be taken from the directory, on what terms, and how it is kept new. */
export function OpenDataPage({data, publisher}: {data: OpenData; publisher: Publisher}) {
  const {organization, email, licence} = publisher
  const checkedAt = dataCheckedAt(data)
  return (
    <div className="wrap">
      <PageHeading title={title} lead={dataDescription} />
      <div className="page-grid">
        <div className="rich-text lg:col-start-2">
          {data.areSamples && (
            <p className="sample-note">
              To wyłącznie wpisy przykładowe. Znikną z danych, gdy w wykazie będzie pierwszy prawdziwy wpis.
            </p>
          )}
          <h2 id="pliki">Pliki</h2>
          <ul>
            {dataForms.map((form) => (
              <li key={form.key}>
                <a href={form.path} download>
                  {form.title}
                </a>
              </li>
            ))}
            <li>
              <a href={parts.catalog} download>
                Opis dla katalogów danych (DCAT-AP, JSON-LD)
              </a>
            </li>
            <li>
              <a href={parts.harvest} download>
                Opis dla portalu dane.gov.pl (XML)
              </a>{' '}
              i&nbsp;
              <a href={parts.harvestSum} download>
                jego suma MD5
              </a>
            </li>
          </ul>
          <p>Adresy plików są stałe. Kto pobiera je często, niech pyta o zmianę nagłówkiem If-None-Match.</p>
          <h2 id="warunki">Warunki</h2>
          <Facts
            facts={[
              ['Ile', counted(data.entities.length, entryForms)],
              ['Licencja', licence ? <a href={licence.url}>{licence.title}</a> : 'jeszcze nie wybrano – zapytaj'],
              ['Wydawca', organization && polish(organization)],
              ['Pytania i uwagi', email && <MaybeLink href={mailHref(email)}>{email}</MaybeLink>],
              ['Ostatnie sprawdzenie', checkedAt ? <DateText date={checkedAt} /> : 'brak daty sprawdzenia'],
              ['Jak często', 'po każdej zmianie w wykazie, razem ze stronami serwisu'],
              ['Źródła', 'informacje od podmiotów i rejestry; każdy wpis podaje swoje w polu „zrodlo”'],
              ['Znaki', 'UTF-8; w CSV przecinki, CRLF i znacznik BOM'],
            ]}
          />
          <p>
            W CSV wartość, którą arkusz mógłby wziąć za formułę, zaczyna się od apostrofu. Kilka wartości w jednej
            komórce rozdziela średnik. Współrzędne mają kropkę dziesiętną.
          </p>
          <h2 id="pola">Pola tabeli</h2>
          <ul>
            {openFields.map(({name, description}) => (
              <li key={name}>
                <code translate="no">{name}</code> – {polish(description)}
              </li>
            ))}
          </ul>
          <h2 id="zgodnosc">Zgodność</h2>
          <ul>
            <li>JSON sprawdzamy schematami Open Referral HSDS 3.0 przy każdej zmianie serwisu.</li>
            <li>
              Liczba wolnych miejsc nie ma w HSDS 3.0 swojego pola: stoi w polu „alert”. Adres bez kodu pocztowego lub
              miejscowości jest tylko w CSV.
            </li>
            <li>
              Opis dla dane.gov.pl ułożyliśmy według wersji 1.13 schematu, bez sprawdzenia schematem XSD i bez próby w
              portalu: to sprawdzi portal przy rejestracji. Pod adresem pliku jest zawsze bieżące wydanie; wcześniejsze
              zachowuje portal.
            </li>
            <li>
              Opis DCAT-AP ma pola obowiązkowe i zalecane profilu europejskiego; polskiego profilu i walidatora nie
              sprawdzaliśmy.
            </li>
          </ul>
          <p>
            Adres do zgłoszenia w&nbsp;portalu:{' '}
            <code translate="no" className="break-all">
              {absoluteUrl(parts.harvest)}
            </code>
          </p>
        </div>
      </div>
    </div>
  )
}
