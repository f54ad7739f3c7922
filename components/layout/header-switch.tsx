type Props = {name: 'menu' | 'search'; children: string}

/** Opens what stands after it, by the browser alone; wide screens have room and show it always. */
export function HeaderSwitch({name, children}: Props) {
  return (
    <details name="naglowek" className={`${peers[name]} wide:hidden print:hidden`}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center px-2 narrow:px-1 text-[0.9375rem] font-semibold text-vine underline decoration-rule decoration-2 underline-offset-4 [&::-webkit-details-marker]:hidden [details[open]>&]:decoration-vine">
        {children}
      </summary>
    </details>
  )
}

const peers = {menu: 'peer/menu', search: 'peer/search'}
