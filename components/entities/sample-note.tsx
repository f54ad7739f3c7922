/** Says, once on a list, that its entries are samples; nothing where none is. */
export function SampleNote({entities}: {entities: readonly {sample: boolean | null}[]}) {
  const samples = entities.filter(({sample}) => sample).length
  if (samples === 0) return null
  return (
    <p className="sample-note">
      {samples === entities.length
        ? 'Wpisy na tej liście to przykłady, nie wpisy z\u00A0rejestru. Pokazują, jak działa wykaz.'
        : 'Część wpisów na tej liście to przykłady, nie wpisy z\u00A0rejestru. Każdy z\u00A0nich jest oznaczony.'}
    </p>
  )
}
