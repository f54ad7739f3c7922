import type {GuideDocument} from '#lib/documents/guide-document.ts'

/** How the holder of the paper learns whether it is still current. */
export function CurrencyNote({document, qr}: {document: GuideDocument; qr: string}) {
  const {address, currencyAddress, currencyShown, versionDay} = document
  return (
    <aside className="currency-note" aria-labelledby="aktualnosc">
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}`}
        alt="Kod QR z adresem strony, która powie, czy ten wydruk jest aktualny"
        width={112}
        height={112}
      />
      <div>
        <p id="aktualnosc">
          <strong>Czy ten wydruk jest nadal aktualny?</strong>
        </p>
        <p>
          Zeskanuj kod albo otwórz{' '}
          <a className="plain-address" href={currencyAddress}>
            {currencyShown}
          </a>{' '}
          {versionDay && <>i&nbsp;podaj dzień wersji: {versionDay}</>}
        </p>
        <p>
          Bieżący tekst:{' '}
          <a className="plain-address" href={address}>
            {address}
          </a>
        </p>
      </div>
    </aside>
  )
}
