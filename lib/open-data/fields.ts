import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {degrees, knownLocation} from '#lib/entities/map-links.ts'
import {hoursInWords, knownHours} from '#lib/entities/opening-hours.ts'
import {parseAddress} from '#lib/entities/postal-address.ts'
import {powiatTitle} from '#lib/entities/powiats.ts'
import {serviceTitle} from '#lib/entities/services.ts'
import {targetGroupTitle} from '#lib/entities/target-groups.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {OpenEntity} from './open-entity.ts'

/** A column: its name, what it holds, in words for the page, and its value. */
export type OpenField = {
  name: string
  description: string
  value: (entity: OpenEntity) => string | number | null | undefined
}

// Of several values in a cell.
const separator = '; '

/** The columns of the table, in order. Names are for ever: programs read them. */
export const openFields: readonly OpenField[] = [
  {name: 'id', description: 'identyfikator wpisu, stały', value: ({_id}) => _id},
  {name: 'nazwa', description: 'pełna nazwa', value: ({name}) => name},
  {name: 'rodzaj', description: 'rodzaj podmiotu', value: ({kind}) => kind && entityKindTitle(kind)},
  {name: 'prowadzacy', description: 'kto prowadzi', value: ({operator}) => operator},
  {name: 'powiat', description: 'powiat siedziby', value: ({powiat}) => powiat && powiatTitle(powiat)},
  {name: 'ulica', description: 'ulica i numer', value: ({address}) => address && parseAddress(address).street},
  {
    name: 'kod_pocztowy',
    description: 'kod pocztowy',
    value: ({address}) => address && parseAddress(address).postalCode,
  },
  {name: 'miejscowosc', description: 'miejscowość', value: ({address}) => address && parseAddress(address).town},
  {
    name: 'szerokosc',
    description: 'szerokość geograficzna (WGS 84, stopnie)',
    value: ({location}) => coordinate(location, 'lat'),
  },
  {
    name: 'dlugosc',
    description: 'długość geograficzna (WGS 84, stopnie)',
    value: ({location}) => coordinate(location, 'lng'),
  },
  {name: 'telefon', description: 'telefon', value: ({phone}) => phone},
  {name: 'email', description: 'adres e-mail', value: ({email}) => email},
  {name: 'strona', description: 'strona internetowa', value: ({website}) => absoluteHref(website)},
  {
    name: 'wsparcie',
    description: 'rodzaje wsparcia z listy zamkniętej',
    value: ({services}) => titles(services, serviceTitle),
  },
  {
    name: 'dla_kogo',
    description: 'grupy z listy zamkniętej',
    value: ({targetGroups}) => titles(targetGroups, targetGroupTitle),
  },
  {
    name: 'obszar',
    description: 'powiaty, z których przyjmuje',
    value: ({areaPowiats}) => titles(areaPowiats, powiatTitle),
  },
  {name: 'obszar_uwagi', description: 'uściślenie obszaru', value: ({areaNote}) => areaNote},
  {
    name: 'warunki',
    description: 'warunki przyjęcia',
    value: ({admissionConditions}) => admissionConditions?.join(separator),
  },
  {
    name: 'dokumenty',
    description: 'potrzebne dokumenty',
    value: ({admissionDocuments}) => admissionDocuments?.join(separator),
  },
  {name: 'wolne_miejsca', description: 'liczba wolnych miejsc', value: ({freePlaces}) => freePlaces},
  {
    name: 'wolne_miejsca_stan_na',
    description: 'dzień, z którego jest ta liczba',
    value: ({freePlacesAt}) => freePlacesAt,
  },
  {
    name: 'godziny',
    description: 'dni i godziny otwarcia',
    value: ({openingHours}) => hoursInWords(knownHours(openingHours)).join(separator),
  },
  {name: 'godziny_uwagi', description: 'uwaga do godzin', value: ({openingNote}) => openingNote},
  {name: 'dojazd', description: 'jak dojechać', value: ({directions}) => directions},
  {name: 'dostepnosc', description: 'dostępność budynku', value: ({accessibility}) => accessibility},
  {name: 'sprawdzono_kontakt', description: 'dzień sprawdzenia danych i kontaktu', value: ({verifiedAt}) => verifiedAt},
  {
    name: 'sprawdzono_wsparcie',
    description: 'dzień sprawdzenia wsparcia',
    value: ({offerVerifiedAt}) => offerVerifiedAt,
  },
  {
    name: 'sprawdzono_przyjecie',
    description: 'dzień sprawdzenia warunków przyjęcia',
    value: ({admissionVerifiedAt}) => admissionVerifiedAt,
  },
  {
    name: 'sprawdzono_godziny',
    description: 'dzień sprawdzenia godzin i dojazdu',
    value: ({visitVerifiedAt}) => visitVerifiedAt,
  },
  {name: 'zrodlo', description: 'skąd są dane', value: ({source}) => source},
  {name: 'adres_wpisu', description: 'strona wpisu w tym serwisie', value: pageOf},
  {name: 'przyklad', description: '„tak” przy wpisie przykładowym', value: ({sample}) => (sample ? 'tak' : 'nie')},
]

/** The absolute address of the page of an entity; null where it has none. */
export function pageOf({slug}: Pick<OpenEntity, 'slug'>): string | null {
  const path = pathOf({_type: 'entity', slug})
  return path && absoluteUrl(path)
}

function titles(values: readonly string[] | null | undefined, titleOf: (value: string) => string | null): string {
  return (values ?? []).flatMap((value) => titleOf(value) ?? []).join(separator)
}

function coordinate(stored: OpenEntity['location'], axis: 'lat' | 'lng'): string | null {
  const point = knownLocation(stored)
  return point && degrees(point[axis])
}
