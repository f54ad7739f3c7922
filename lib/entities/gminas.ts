import type {Powiat} from './powiats.ts'

type Gminas = {
  /** Each by its name alone; a town and the rural gmina around it share theirs. */
  names: readonly string[]
  /** What people say for its towns besides: shorter names, and forms that no dictionary has. */
  said?: readonly string[]
  /** Those of all these that are also words like any other: „przewóz osób”. */
  alsoWords?: readonly string[]
}

/** The 82 gminy of województwo lubuskie by powiat: what people say who do not know in which powiat they are. */
export const gminasOf: Record<Powiat, Gminas> = {
  gorzowski: {
    names: ['Kostrzyn nad Odrą', 'Bogdaniec', 'Deszczno', 'Kłodawa', 'Lubiszyn', 'Santok', 'Witnica'],
    said: ['Kostrzyn'],
  },
  krosnienski: {
    names: ['Gubin', 'Bobrowice', 'Bytnica', 'Dąbie', 'Krosno Odrzańskie', 'Maszewo'],
    said: ['Krosno'],
  },
  miedzyrzecki: {
    names: ['Bledzew', 'Międzyrzecz', 'Przytoczna', 'Pszczew', 'Skwierzyna', 'Trzciel'],
  },
  nowosolski: {
    names: ['Nowa Sól', 'Bytom Odrzański', 'Kolsko', 'Kożuchów', 'Nowe Miasteczko', 'Otyń', 'Siedlisko'],
    said: ['Bytom', 'Bytomia Odrzańskiego', 'Bytomiu Odrzańskim'],
    alsoWords: ['Siedlisko'],
  },
  slubicki: {
    names: ['Cybinka', 'Górzyca', 'Ośno Lubuskie', 'Rzepin', 'Słubice'],
    said: ['Ośno'],
  },
  'strzelecko-drezdenecki': {
    names: ['Dobiegniew', 'Drezdenko', 'Stare Kurowo', 'Strzelce Krajeńskie', 'Zwierzyn'],
    said: ['Strzelce'],
  },
  sulecinski: {
    names: ['Krzeszyce', 'Lubniewice', 'Słońsk', 'Sulęcin', 'Torzym'],
    said: ['Torzymia', 'Torzymiu'],
  },
  swiebodzinski: {
    names: ['Lubrza', 'Łagów', 'Skąpe', 'Szczaniec', 'Świebodzin', 'Zbąszynek'],
    said: ['Skąpem'],
    alsoWords: ['Skąpe'],
  },
  wschowski: {names: ['Sława', 'Szlichtyngowa', 'Wschowa'], alsoWords: ['Sława']},
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
    said: ['Nowogród'],
    alsoWords: ['Zabór'],
  },
  zaganski: {
    names: ['Gozdnica', 'Żagań', 'Brzeźnica', 'Iłowa', 'Małomice', 'Niegosławice', 'Szprotawa', 'Wymiarki'],
    said: ['Iłowej'],
  },
  zarski: {
    names: ['Łęknica', 'Żary', 'Brody', 'Jasień', 'Lipinki Łużyckie', 'Lubsko', 'Przewóz', 'Trzebiel', 'Tuplice'],
    said: ['Lipinki', 'Trzebielu'],
    alsoWords: ['Brody', 'Przewóz'],
  },
  'gorzow-wielkopolski': {names: ['Gorzów Wielkopolski'], said: ['Gorzów', 'Gorzów Wlkp.']},
  'zielona-gora': {names: ['Zielona Góra'], said: ['Zielonka', 'ZG']},
}
