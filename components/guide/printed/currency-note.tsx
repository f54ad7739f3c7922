import type {GuideDocument} from '#lib/documents/guide-document.ts'

/** How the holder of the paper learns whether it is still current. */
export function CurrencyNote({document, qr}: {document: GuideDocument; qr: string}) {
  const {address, currencyAddress, currencyShown, versionDay} = document
  return (
    <aside
      className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-4 border-y border-rule py-5 text-sm print:break-inside-avoid"
      aria-labelledby="aktualnosc"
    >
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}`}
        alt="Kod QR z adresem strony, która powie, czy ten wydruk jest aktualny"
        width={112}
        height={112}
      />
      <div className="flex-[1_1_16em]">
        <p id="aktualnosc">
          <strong>Czy ten wydruk jest nadal aktualny?</strong>
        </p>
        <p>
          Zeskanuj kod albo otwórz{' '}
          <a href={currencyAddress} className="print:after:hidden">
            {currencyShown}
          </a>{' '}
          {versionDay && <>i&nbsp;podaj dzień wersji: {versionDay}</>}
        </p>
        <p>
          Bieżący tekst:{' '}
          <a href={address} className="print:after:hidden">
            {address}
          </a>
        </p>
      </div>
    </aside>
  )
}
