import type {SeedDocument} from '../write/seed-document.ts'

const synergy = '/pl/Efekt-synergii'
const cooperation = `${synergy}/Lubuska-wspolpraca`

/** From the addresses of the former site that are known, besides those of its news, to what comes closest here. */
export const redirects: SeedDocument[] = [
  redirect('strona-glowna', '/pl', '/'),
  redirect('aktualnosci', '/pl/Aktualnosci', '/aktualnosci'),
  redirect('o-projekcie', '/pl/O-projekcie', '/o-projekcie'),
  redirect('efekt-synergii', synergy, '/o-projekcie'),
  redirect('lubuska-wspolpraca', cooperation, '/informator/jak-wspolpracowac'),
  redirect(
    'owes-w-wojewodztwie',
    `${cooperation}/Siec-wspolpracy-OWES/OWES-w-wojewodztwie-lubuskim`,
    '/informator/instytucje-kierujace',
  ),
  redirect(
    'regionalny-komitet',
    `${cooperation}/Regionalny-Komitet-Rozwoju-Ekonomii-Spolecznej/Struktura`,
    '/informator/jak-wspolpracowac',
  ),
  redirect(
    'lubuski-program',
    `${cooperation}/Lubuski-Program-Rozwoju-Ekonomii-Spolecznej/Co-to-jest`,
    '/informator/jak-wspolpracowac',
  ),
]

function redirect(id: string, from: string, to: string): SeedDocument {
  return {_id: `redirect-${id}`, _type: 'redirect', from, to}
}
