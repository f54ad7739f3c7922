/** Words that say nothing of what is looked for, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `a aby albo ale bez bo byc byl byla bylo byly bedzie beda co coz czego czy czym dla do gdy gdyz gdzie go i ich ile im
  innych inne iz ja jak jaka jakie jaki jakich jako je jego jej jest jesli jezeli juz kiedy kogo komu kto ktora ktore
  ktory ktorzy ktorych ktorym lub ma maja mam miec mi mnie moge moga mozna moze moj moja moje musi na nad nam nas nasz
  nic nie nim niz o od on ona one oni oraz po pod poniewaz przed przez przy sa sam sie skad swoj swoja ta tak takze tam
  te tego tej ten to tu twoj twoja tych tylko tym u w we wg wiec wszystko z za zas ze zeby r ul al tel woj m st ds np`
    .split(/\s+/)
    .filter(Boolean),
)
