import type {Powiat} from './powiats.ts'

type Gminas = {
  /** Each by its name alone; a town and the rural gmina around it share theirs. */
  names: readonly string[]
  /** What people write for its towns besides. */
  also?: string
}

/** The 82 gminy of województwo lubuskie by powiat: what people say who do not know in which powiat they are. */
export const gminasOf: Record<Powiat, Gminas> = {
  gorzowski: {
    names: ['Kostrzyn nad Odrą', 'Bogdaniec', 'Deszczno', 'Kłodawa', 'Lubiszyn', 'Santok', 'Witnica'],
    also: 'Gorzów, w Kostrzynie, z Kostrzyna, w Witnicy, okolice Gorzowa',
  },
  krosnienski: {
    names: ['Gubin', 'Bobrowice', 'Bytnica', 'Dąbie', 'Krosno Odrzańskie', 'Maszewo'],
    also: 'w Krośnie, z Krosna Odrzańskiego, w Gubinie',
  },
  miedzyrzecki: {
    names: ['Bledzew', 'Międzyrzecz', 'Przytoczna', 'Pszczew', 'Skwierzyna', 'Trzciel'],
    also: 'w Międzyrzeczu, z Międzyrzecza, w Skwierzynie',
  },
  nowosolski: {
    names: ['Nowa Sól', 'Bytom Odrzański', 'Kolsko', 'Kożuchów', 'Nowe Miasteczko', 'Otyń', 'Siedlisko'],
    also: 'w Nowej Soli, z Nowej Soli, w Kożuchowie',
  },
  slubicki: {
    names: ['Cybinka', 'Górzyca', 'Ośno Lubuskie', 'Rzepin', 'Słubice'],
    also: 'w Słubicach, ze Słubic, w Rzepinie',
  },
  'strzelecko-drezdenecki': {
    names: ['Dobiegniew', 'Drezdenko', 'Stare Kurowo', 'Strzelce Krajeńskie', 'Zwierzyn'],
    also: 'w Strzelcach, ze Strzelec Krajeńskich, w Drezdenku',
  },
  sulecinski: {
    names: ['Krzeszyce', 'Lubniewice', 'Słońsk', 'Sulęcin', 'Torzym'],
    also: 'w Sulęcinie, z Sulęcina',
  },
  swiebodzinski: {
    names: ['Lubrza', 'Łagów', 'Skąpe', 'Szczaniec', 'Świebodzin', 'Zbąszynek'],
    also: 'w Świebodzinie, ze Świebodzina, w Zbąszynku',
  },
  wschowski: {names: ['Sława', 'Szlichtyngowa', 'Wschowa'], also: 'we Wschowie, ze Wschowy, w Sławie'},
  zielonogorski: {
    names: [
      'Babimost',
      'Bojadła',
      'Czerwieńsk',
      'Kargowa',
      'Nowogród Bobrzański',
      'Sulechów',
      'Świdnica',
      'Trzebiechów',
      'Zabór',
    ],
    also: 'Zielona Góra, w Sulechowie, z Sulechowa, w Czerwieńsku, okolice Zielonej Góry',
  },
  zaganski: {
    names: ['Gozdnica', 'Żagań', 'Brzeźnica', 'Iłowa', 'Małomice', 'Niegosławice', 'Szprotawa', 'Wymiarki'],
    also: 'w Żaganiu, z Żagania, w Szprotawie',
  },
  zarski: {
    names: ['Łęknica', 'Żary', 'Brody', 'Jasień', 'Lipinki Łużyckie', 'Lubsko', 'Przewóz', 'Trzebiel', 'Tuplice'],
    also: 'w Żarach, z Żar, w Lubsku',
  },
  'gorzow-wielkopolski': {names: ['Gorzów Wielkopolski'], also: 'Gorzów Wlkp., w Gorzowie'},
  'zielona-gora': {names: ['Zielona Góra'], also: 'Zielonka, ZG, w Zielonej Górze'},
}
