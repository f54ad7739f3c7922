type Props = {name: 'menu' | 'search'; children: string}

/** Opens what stands after it, by the browser alone; wide screens have room and show it always. */
export function HeaderSwitch({name, children}: Props) {
  return (
    <details name="naglowek" className={`${peers[name]} wide:hidden print:hidden`}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center px-2 text-sm font-semibold text-vine underline decoration-rule decoration-2 underline-offset-4 in-open:decoration-vine narrow:px-1 [&::-webkit-details-marker]:hidden">
        {children}
      </summary>
    </details>
  )
}

const peers = {menu: 'peer/menu', search: 'peer/search'}
